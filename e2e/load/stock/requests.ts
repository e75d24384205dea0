import type { OperationName } from '../operations.ts'
import { CHALLENGE, GRANTED, REDIRECT_URI, RESOURCE_SERVER, VERIFIER, WEB } from './cast.ts'

/** What a party puts into a request: a code, a token, or the cookie of a session. */
export type Material = string

/** The bytes of a request, whole: the same for every party but for the material. */
export function requestOf(operation: OperationName, material: Material, photoId: string): string {
  switch (operation) {
    case 'client-credentials':
      return form('/oauth2/token', WEB, `grant_type=client_credentials&scope=${GRANTED.join('+')}`)
    case 'redeem':
      return form(
        '/oauth2/token',
        WEB,
        `grant_type=authorization_code&code=${material}&redirect_uri=${encodeURIComponent(REDIRECT_URI)}&code_verifier=${VERIFIER}`,
      )
    case 'refresh':
      return form('/oauth2/token', WEB, `grant_type=refresh_token&refresh_token=${material}`)
    case 'introspect':
      return form('/oauth2/introspect', RESOURCE_SERVER, `token=${material}`)
    case 'revoke':
      return form('/oauth2/revoke', WEB, `token=${material}&token_type_hint=access_token`)
    case 'userinfo':
      return get('/oauth2/userinfo', `Authorization: Bearer ${material}`)
    case 'photos':
      return get('/api/v1/photos?limit=30', `Authorization: Bearer ${material}`)
    case 'thumbnail':
      return get(`/api/v1/photos/${photoId}/thumbnail`, `Authorization: Bearer ${material}`)
    case 'metadata':
      return get('/.well-known/openid-configuration', 'Accept: application/json')
    case 'authorize':
      return get(`/oauth2/authorize?${AUTHORIZE}`, `Cookie: ${material}`)
  }
}

const AUTHORIZE = new URLSearchParams({
  response_type: 'code',
  client_id: WEB.id,
  redirect_uri: REDIRECT_URI,
  scope: 'openid profile read_photos list_albums',
  state: 'a-state-of-thirty-two-characters',
  code_challenge: CHALLENGE,
  code_challenge_method: 'S256',
})

function form(path: string, client: { id: string; secret: string }, body: string): string {
  const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64')
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Basic ${basic}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

function get(path: string, header: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${header}\r\n\r\n`
}
