import { type Context, Hono } from 'hono'
import { albumPhotos, albums } from './albums.ts'
import { deviceAuthorization } from './device-authorization.ts'
import { alive, ready } from './health.ts'
import { introspect } from './introspect.ts'
import { jwks } from './jwks.ts'
import { me } from './me.ts'
import { metadata } from './metadata.ts'
import { par } from './par.ts'
import { deletePhoto, photo } from './photo.ts'
import { photoContent, photoThumbnail } from './photo-content.ts'
import { photos } from './photos.ts'
import { resourceMetadata } from './protected-resource-metadata.ts'
import { register } from './register.ts'
import { deleteRegistration, readOwnRegistration, replaceRegistration } from './registration.ts'
import { revoke } from './revoke.ts'
import { token } from './token.ts'
import { upload } from './upload.ts'
import { userinfo } from './userinfo.ts'

/** Handlers take a Request and know nothing of the table they stand in. */
const on = (handler: (request: Request) => Promise<Response>) => (context: Context) => handler(context.req.raw)

/** Everything machines say to CloudVault, as one table. Each line is a file of the same name. */
export const backChannel = new Hono()
  .get('/healthz', alive)
  .get('/readyz', ready)
  .post('/oauth2/token', on(token))
  .post('/oauth2/revoke', on(revoke))
  .post('/oauth2/introspect', on(introspect))
  .post('/oauth2/par', on(par))
  .post('/oauth2/device_authorization', on(deviceAuthorization))
  .post('/oauth2/register', on(register))
  .get('/oauth2/register/:client', readOwnRegistration)
  .put('/oauth2/register/:client', replaceRegistration)
  .delete('/oauth2/register/:client', deleteRegistration)
  .get('/oauth2/jwks', jwks)
  .get('/.well-known/oauth-authorization-server', metadata)
  .get('/.well-known/openid-configuration', metadata)
  .get('/.well-known/oauth-protected-resource/api/v1', resourceMetadata)
  .get('/oauth2/userinfo', on(userinfo))
  .post('/oauth2/userinfo', on(userinfo))
  .get('/api/v1/me', on(me))
  .get('/api/v1/albums', albums)
  .get('/api/v1/albums/:id/photos', albumPhotos)
  .get('/api/v1/photos', photos)
  .post('/api/v1/photos', upload)
  .get('/api/v1/photos/:id', photo)
  .delete('/api/v1/photos/:id', deletePhoto)
  .get('/api/v1/photos/:id/content', photoContent)
  .get('/api/v1/photos/:id/thumbnail', photoThumbnail)

/** The paths this table answers; every other path is a page. */
export const BACK_CHANNEL_PATH =
  /^\/(healthz|readyz|oauth2\/(token|revoke|introspect|device_authorization|par|register(\/.*)?|userinfo|jwks)|\.well-known\/.*|api\/v1(\/.*)?)$/
