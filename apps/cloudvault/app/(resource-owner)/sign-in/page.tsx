import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isHeld } from '#holds/slow'
import { nextStep } from '#oauth/prompt'
import { csrfForBrowser } from '#session/csrf'
import { currentOwner, type SignedIn } from '#session/current-owner'
import { pageCookies } from '#session/page-cookies'
import { recallEmail } from '#session/remembered-email'
import { returnPath } from '#session/return-path'
import boats from '../../../vault/demo-photographs/nagasaki-boats.jpg'
import { clientHome } from '../../(authorization-server)/client-home.ts'
import { Over } from '../../(authorization-server)/over.tsx'
import { Rail } from '../../(authorization-server)/rail.tsx'
import { type WaitingRequest, waitingRequest } from '../../(authorization-server)/waiting-request.ts'
import { Plate } from '../../brand/plate.tsx'
import { DemoSignIns, demoSignIns } from './demo-sign-ins.tsx'
import { SignInForm } from './sign-in-form.tsx'

export const metadata: Metadata = { title: 'Sign in' }

type Search = { request?: string; next?: string; problem?: string; fill?: string }
type Open = Extract<WaitingRequest, { kind: 'open' }>

/** The one place where a CloudVault password is typed. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const { request, next, problem, fill } = await searchParams
  const waiting = request ? await waitingRequest(request) : null
  if (waiting && waiting.kind !== 'open') return <Over waiting={waiting} />

  const signedIn = await currentOwner()
  if (signedIn && !waiting) redirect(returnPath(next))
  if (signedIn && waiting && !mustSignInAgain(waiting, signedIn))
    redirect(`/oauth2/resume?request=${waiting.pending.id}`)

  const cookies = await pageCookies()
  const demo = demoSignIns().find(({ name }) => name === fill)
  const email = demo?.email ?? (recallEmail(cookies) || waiting?.pending.request.loginHint || signedIn?.owner.email)
  return (
    <main id="content" className="page">
      {waiting && isHeld(cookies, waiting.client.clientId) && <Rail current={3} />}
      <div className="grid gap-x-20 gap-y-12 pt-10 sm:pt-16 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div>
          <h1 className="text-title">{signedIn ? 'Is it still you?' : 'Sign in to your vault'}</h1>
          <SignInForm
            csrf={csrfForBrowser(cookies)}
            request={request}
            next={next}
            problem={problem}
            email={email ?? ''}
            password={demo?.password ?? ''}
          />
          <DemoSignIns waiting={{ request, next }} />
        </div>
        <div className="lg:pt-4">{waiting ? <WhoIsWaiting waiting={waiting} /> : <Boats />}</div>
      </div>
    </main>
  )
}

/** `prompt=login`, `max_age` or another owner's `id_token_hint`: being signed in is not enough (OIDC Core §3.1.2.1). */
function mustSignInAgain({ pending, client }: Open, { owner, authTime }: SignedIn): boolean {
  return nextStep(pending.request, client, { ownerId: owner.id, authTime }, pending.createdAt, true) === 'sign-in'
}

function Boats() {
  return (
    <div className="max-lg:hidden">
      <Plate
        image={boats}
        alt="Boats on a calm river, one with a tall mast; behind them the roofs of a village and low hills."
        caption="Felice Beato, boats in a river in Nagasaki. Albumen silver print, about 1865."
        sizes="36rem"
      />
    </div>
  )
}

function WhoIsWaiting({ waiting: { client } }: { waiting: Open }) {
  const home = clientHome(client)
  return (
    <section aria-labelledby="waiting" className="border-t border-ink pt-4">
      <h2 id="waiting" className="text-heading">
        {client.clientName} is waiting
      </h2>
      <p className="mt-3 max-w-prose">
        You came from {client.clientName}
        {home && (
          <>
            {' '}
            at <span className="value">{home.host}</span>
          </>
        )}
        . After signing in, CloudVault shows what it asks for, and you decide. It never sees the password you type here.
      </p>
    </section>
  )
}
