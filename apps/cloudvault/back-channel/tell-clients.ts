import { configuration, isLoopback } from '#configuration'
import { isReachableSafely } from '#oauth/client-metadata-rules'
import { signJws } from '#oauth/json-web-signature'
import { LOGOUT_TOKEN_TYPE, logoutTokenClaims } from '#oauth/logout-token'
import { issueIdentifier } from '#oauth/opaque-token'
import { findClient } from '#storage/clients'
import { type LogoutNotice, settleNotice, takeDueNotices } from '#storage/logout-notices'
import { signingKey } from '#storage/signing-keys'

/** OIDC Back-Channel Logout §2.5 — tells every client that is due. At least once; telling it twice does no harm. */
export async function tellClients(now: Date): Promise<void> {
  const due = await takeDueNotices(now)
  await Promise.allSettled(due.map((notice) => tell(notice, now)))
}

async function tell(notice: LogoutNotice, now: Date): Promise<void> {
  const client = await findClient(notice.clientId)
  const uri = client?.backchannelLogoutUri
  // Judged again: it may have been registered when this server was on loopback still.
  if (!client || !uri || !isReachableSafely(uri, isLoopback(new URL(configuration().issuer).hostname))) {
    return settleNotice(notice.id)
  }
  const key = await signingKey(client.idTokenSignedResponseAlg)
  const claims = logoutTokenClaims({ ...notice, issuer: configuration().issuer, jti: issueIdentifier(), now })
  const logoutToken = await signJws({ alg: key.alg, typ: LOGOUT_TOKEN_TYPE, kid: key.kid }, claims, key.privateKey)
  const answer = await fetch(uri, {
    method: 'POST',
    body: new URLSearchParams({ logout_token: logoutToken }),
    redirect: 'error', // the registered address and no other
    signal: AbortSignal.timeout(5_000),
  })
  await answer.body?.cancel()
  if (answer.ok) await settleNotice(notice.id) // §2.8: anything else failed, and is tried again
}
