import { CLOUDVAULT } from '../../stage/environment.ts'
import { type Answer, type Asked, exchange } from './exchange.ts'

export { CLOUDVAULT, exchange }

/** A request to the photo API with a token where RFC 6750 §2.1 wants it. */
export function photoApi(path: string, accessToken: string | null, asked: Asked = {}): Promise<Answer> {
  return exchange(`${CLOUDVAULT}/api/v1${path}`, withBearer(accessToken, asked))
}

/** OIDC Core §5.3.1 */
export function userinfo(accessToken: string | null, asked: Asked = {}): Promise<Answer> {
  return exchange(`${CLOUDVAULT}/oauth2/userinfo`, withBearer(accessToken, asked))
}

function withBearer(accessToken: string | null, asked: Asked): Asked {
  const bearer = accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }
  return { ...asked, headers: { ...bearer, ...asked.headers } }
}
