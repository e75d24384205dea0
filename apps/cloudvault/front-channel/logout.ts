import type { Client } from '#oauth/client'
import {
  askingClient,
  type LogoutRequest,
  logoutDestination,
  logoutParameters,
  needsConfirmation,
  readLogoutRequest,
} from '#oauth/logout-request'
import { readCookie, writeCookie } from '#session/cookie'
import { csrfFor } from '#session/csrf'
import { ownerOf } from '#session/current-owner'
import { hashOfId } from '#session/random-id'
import { findClient } from '#storage/clients'
import { endSession } from '#storage/sessions'
import { readOwnIdToken } from './hinted-owner.ts'
import { readOwnerForm } from './owner-form.ts'
import { readParameters } from './parameters.ts'
import { pathWith, seeOther } from './see-other.ts'
import { askToSignOut, untrustworthy } from './stops.ts'

/** OIDC RP-Initiated Logout §2 — a client sends the browser here to sign its user out at CloudVault too. */
export async function logout(request: Request): Promise<Response> {
  const parameters = await readParameters(request)
  if (!parameters) return untrustworthy('The request holds characters that no app sends.')
  const asked = readLogoutRequest(parameters)
  // A POST from another site comes without our Lax cookies; nobody is judged here.
  if (request.method === 'POST') return seeOther(pathWith('/oauth2/logout', logoutParameters(asked)))

  const cookie = request.headers.get('cookie')
  const { hint, destination, client } = await readAsked(asked)
  const signedIn = await ownerOf(cookie)
  if (!signedIn) return seeOther(destination ?? '/?signed-out=1')
  if (needsConfirmation(hint, { ownerId: signedIn.owner.id, sessionHandle: signedIn.sessionHandle })) {
    return askToSignOut(signedIn.owner.name, client, { ...logoutParameters(asked), csrf: csrfFor(cookie) }, destination)
  }
  return signOutTo(cookie, destination)
}

/** The owner pressed the button: `POST /oauth2/logout/confirm`. */
export async function logoutConfirmed(request: Request): Promise<Response> {
  const { fields, genuine } = await readOwnerForm(request)
  const asked = readLogoutRequest(fields)
  if (!genuine) return seeOther(pathWith('/oauth2/logout', logoutParameters(asked)))
  const { destination } = await readAsked(asked)
  return signOutTo(request.headers.get('cookie'), destination)
}

type Asked = { hint: Record<string, unknown> | null; client: Client | null; destination: string | null }

async function readAsked(asked: LogoutRequest): Promise<Asked> {
  const hint = asked.idTokenHint === null ? null : await readOwnIdToken(asked.idTokenHint)
  const clientId = askingClient(asked, typeof hint?.aud === 'string' ? hint.aud : null)
  const client = clientId === null ? null : await findClient(clientId)
  return { hint, client, destination: logoutDestination(asked, client) }
}

async function signOutTo(cookie: string | null, destination: string | null): Promise<Response> {
  const session = readCookie(cookie, 'session')
  if (session) await endSession(hashOfId(session))
  return seeOther(destination ?? '/?signed-out=1', [writeCookie('session', '', 0)])
}
