import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { deviceName } from '#session/device-name'
import { signInPath } from '#session/return-path'
import { type SessionRecord, sessionsOf } from '#storage/sessions'
import { Moment } from '../../brand/moment.tsx'

export const metadata: Metadata = { title: 'Where you are signed in' }

type Search = { ended?: string; changed?: string; problem?: string }

/** Every browser that is signed in as this owner; each can be signed out from here. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/sessions'))
  const [sessions, csrf, { ended, changed, problem }] = await Promise.all([
    sessionsOf(signedIn.owner.id, new Date()),
    csrfForPage(),
    searchParams,
  ])
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Where you are signed in</h1>
      <p className="mt-4 max-w-prose text-graphite">
        If you do not recognise one of these, end it. Apps you have connected are not browsers: they stand under{' '}
        <a href="/connected-apps">Connected apps</a>.
      </p>
      {ended && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          {ended === '0' ? 'That session had already ended.' : 'Ended. Whoever used it has to sign in again.'}
        </p>
      )}
      {changed && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          Your password is changed, and every other browser is signed out.
          {changed === 'all' && ' No app can reach your vault any more.'}
        </p>
      )}
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was changed. Please press the button once more.
        </p>
      )}
      <ul className="mt-10 border-t border-ink">
        {sessions.map((session) => (
          <Session
            key={session.handle}
            session={session}
            here={session.handle === signedIn.sessionHandle}
            csrf={csrf}
          />
        ))}
      </ul>
      <div className="mt-8 flex flex-wrap gap-4">
        {sessions.length > 1 && <EndOthers csrf={csrf} />}
        <a className="button" href="/password">
          Change your password
        </a>
      </div>
    </main>
  )
}

function Session({ session, here, csrf }: { session: SessionRecord; here: boolean; csrf: string }) {
  const device = deviceName(session.userAgent)
  return (
    <li className="grid items-center gap-x-10 gap-y-3 border-b border-rule py-5 md:grid-cols-[minmax(0,1fr)_12rem_12rem_8rem]">
      <div>
        <h2 className="font-sans font-[550]">
          {device}
          {here && <span className="mark">this one</span>}
        </h2>
        <p className="value text-graphite">{session.address || 'address unknown'}</p>
      </div>
      <p>
        <span className="term block">Signed in</span> <Moment at={session.authTime} />
      </p>
      <p>
        <span className="term block">Last seen</span> <Moment at={session.lastSeenAt} />
      </p>
      <form method="post" action="/sessions/end" className="md:text-right">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="session" value={session.handle} />
        <button type="submit" className="button max-md:w-full">
          {here ? 'Sign out' : 'End'}
          <span className="sr-only">: {device}</span>
        </button>
      </form>
    </li>
  )
}

function EndOthers({ csrf }: { csrf: string }) {
  return (
    <form method="post" action="/sessions/end">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="session" value="others" />
      <button type="submit" className="button button-removes">
        End all but this one
      </button>
    </form>
  )
}
