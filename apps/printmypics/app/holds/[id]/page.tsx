import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Button } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { Rail } from '#app/_shopfront/rail.tsx'
import { ANSWER } from '#holds/answer'
import { EXCHANGE } from '#holds/exchange'
import { PRESS } from '#holds/press'
import { slowMotionExists } from '#holds/slow'
import { TOKENS } from '#holds/tokens'
import { cookieName } from '#session/cookies'
import { csrfForPage } from '#session/csrf'
import { hashOf } from '#session/opaque'
import { findHold, type Hold } from '#storage/holds'
import { HeldMessage } from './held-message.tsx'
import { TimeLeft } from './time-left.tsx'
import { WhoToWhom } from './who-to-whom.tsx'

export const metadata: Metadata = { title: 'Slow motion', robots: { index: false } }

/** A step that waits: what is about to be sent, to whom, what to notice, and one thing to think about. */
export default async function HoldPage({ params }: { params: Promise<{ id: string }> }) {
  if (!slowMotionExists()) notFound()
  const browser = (await cookies()).get(cookieName('pmp_browser'))?.value
  const hold = await findHold((await params).id, browser ? hashOf(browser) : null)
  if (!hold) notFound()
  if (hold.step === 'tokens' ? hold.releasedAt : hold.usedAt) redirect(hold.returnTo)
  const words = WORDS[hold.step]
  const seconds = Math.round((hold.expiresAt.getTime() - Date.now()) / 1000)
  return (
    <PageFrame title={words.title} aside={words.what}>
      <Rail current={words.step} />
      <WhoToWhom {...WAY[hold.step]} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <HeldMessage hold={hold} />
        <div className="min-w-0">
          <h2 className="text-xl">What to notice</h2>
          <ul className="mt-3 grid gap-3">
            {words.notice.map(({ words: notice, cites }) => (
              <li key={cites} className="border-t border-rule pt-3">
                {notice} <span className="text-sm text-soft">{cites}</span>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 text-xl">Think about it</h2>
          <p className="mt-3">{words.question}</p>
          <details className="mt-3">
            <summary>An answer</summary>
            <p className="mt-2">{words.answer}</p>
          </details>
        </div>
      </div>
      {hold.step === 'tokens' ? (
        <Release id={hold.id} />
      ) : seconds > 0 ? (
        <InTime hold={hold} seconds={seconds} />
      ) : (
        <Over to={hold.returnTo} />
      )}
    </PageFrame>
  )
}

const WORDS = { press: PRESS, answer: ANSWER, exchange: EXCHANGE, tokens: TOKENS }
const WAY = {
  press: { from: 'PrintMyPics', to: 'CloudVault', goes: 'the question', channel: 'through your browser' },
  answer: { from: 'CloudVault', to: 'PrintMyPics', goes: 'the answer', channel: 'through your browser' },
  exchange: { from: 'PrintMyPics', to: 'CloudVault', goes: 'the code', channel: 'from server to server' },
  tokens: { from: 'CloudVault', to: 'PrintMyPics', goes: 'the tokens', channel: 'from server to server' },
}

function InTime({ hold, seconds }: { hold: Hold; seconds: number }) {
  const isCode = hold.step !== 'press' && new URLSearchParams(hold.content).has('code')
  return (
    <>
      <p className="mt-8">
        {isCode ? 'The code lives' : 'This attempt waits'} for another{' '}
        <TimeLeft until={hold.expiresAt.getTime()} seconds={seconds} />.{' '}
        {isCode ? 'No code lives longer than ten minutes.' : 'After that you begin again.'}
      </p>
      <Release id={hold.id} />
    </>
  )
}

async function Release({ id }: { id: string }) {
  return (
    <form method="post" action={`/holds/${id}/release`} className="mt-6 flex flex-wrap gap-4">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <Button name="pace" value="step">
        Continue
      </Button>
      <Button name="pace" value="run-on" look="quiet">
        Run on
      </Button>
    </form>
  )
}

function Over({ to }: { to: string }) {
  return (
    <div className="mt-8 grid gap-4">
      <p>The time of this attempt has run out. Nothing is lost: press Connect, and it begins anew.</p>
      <ConnectButton returnTo={to} />
    </div>
  )
}
