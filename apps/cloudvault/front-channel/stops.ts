import type { Client } from '#oauth/client'
import { note } from '#wire/note'
import { refusalsOf } from '#wire/refusal'
import { type Stop, stopPage } from './stop-page.ts'

/** RFC 6749 §4.1.2.1: the client or its redirect URI is not to be trusted, so nobody is sent there. */
export function untrustworthy(reason: string): Response {
  note(...refusalsOf(reason, '/oauth2/authorize'))
  return stopPage({
    title: 'This link does not lead to an app we can trust',
    what: 'Another app sent you here to ask for a look at your photos, but its request does not check out, so we stopped.',
    why: reason,
    todo: 'Nothing was shared. Go back to the app and try again; if it happens again, tell its makers what this page says.',
  })
}

/** Replayed, expired, or another browser's: begin again where it began. */
export function startAgain(client: Client | null): Response {
  return stopPage({
    title: 'This request is no longer open',
    what: 'It was answered already, it waited too long, or it was begun in another browser.',
    todo: `Nothing is lost. Go back to ${client?.clientName ?? 'the app that sent you'} and press its button once more.`,
    link: homeOf(client),
  })
}

/** A form that this site did not show to this session. RFC 9700 §4.7 */
export function notOurForm(client: Client | null): Response {
  return stopPage({
    status: 403,
    title: 'We could not tell that this was you',
    what: 'Your answer did not come from the page we showed you. Perhaps somebody signed in or out in another tab meanwhile.',
    todo: `Nothing was shared. Go back to ${client?.clientName ?? 'the app that sent you'} and press its button once more.`,
    link: homeOf(client),
  })
}

/** The database does not answer. */
export function away(): Response {
  const answer = stopPage({
    status: 503,
    title: 'CloudVault is catching its breath',
    what: 'We cannot reach our records right now, so we cannot tell who is asking for what.',
    todo: 'Nothing is lost. Wait a moment, then load this page again.',
  })
  answer.headers.set('Retry-After', '2')
  return answer
}

/** A bug of ours. */
export function broken(): Response {
  return stopPage({
    status: 500,
    title: 'Something went wrong here',
    what: 'It is our mistake and not yours. We have written it down.',
    todo: 'Nothing was shared. Go back and try again.',
  })
}

function homeOf(client: Client | null): Stop['link'] {
  if (!client?.clientUri) return undefined
  return { href: client.clientUri, text: `Back to ${client.clientName}` }
}

/** An address under which nothing is, or not for this method. */
export function nothingHere(status = 404): Response {
  return stopPage({
    status,
    title: 'There is nothing here',
    what: 'This address is for a step between two apps, and it was not called the way such a step is.',
    todo: 'Go back to the app that sent you and try again.',
  })
}

/** OIDC RP-Initiated Logout §2: a link alone must not sign anybody out. */
export function askToSignOut(
  name: string,
  client: Client | null,
  fields: Record<string, string>,
  leadsTo: string | null,
): Response {
  return stopPage({
    status: 200,
    title: 'Sign out of CloudVault?',
    what: `${client?.clientName ?? 'An app'} asks us to sign you out. You are signed in here as ${name}.`,
    todo: 'Your photos and what you have allowed stay as they are. To stay signed in, close this page.',
    form: { action: '/oauth2/logout/confirm', fields, button: 'Sign out', leadsTo },
  })
}
