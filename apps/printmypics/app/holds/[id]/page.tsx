import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Button } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { Rail } from '#app/_shopfront/rail.tsx'
import { ANSWER } from '#holds/answer'
import { PRESS } from '#holds/press'
import { cookieName } from '#session/cookies'
import { csrfForPage } from '#session/csrf'
import { hashOf } from '#session/opaque'
import { findHold } from '#storage/holds'
import { HeldMessage } from './held-message.tsx'
import { TimeLeft } from './time-left.tsx'
import { WhoToWhom } from './who-to-whom.tsx'

export const metadata: Metadata = { title: 'Slow motion', robots: { index: false } }

/** A step that waits: what is about to be sent, to whom, what to notice, and one thing to think about. */
export default async function HoldPage({ params }: { params: Promise<{ id: string }> }) {
  const browser = (await cookies()).get(cookieName('pmp_browser'))?.value
  const hold = await findHold((await params).id, browser ? hashOf(browser) : null)
  if (!hold) notFound()
  if (hold.usedAt) redirect(hold.returnTo)
  const words = hold.step === 'press' ? PRESS : ANSWER
  const way =
    hold.step === 'press'
      ? { from: 'PrintMyPics', to: 'CloudVault', goes: 'the question', channel: 'through your browser' }
      : { from: 'PrintMyPics', to: 'CloudVault', goes: 'the code', channel: 'from server to server' }
  const seconds = Math.round((hold.expiresAt.getTime() - Date.now()) / 1000)
  return (
    <PageFrame title={words.title} aside={words.what}>
      <Rail current={words.step} />
      <WhoToWhom {...way} />
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
      {seconds > 0 ? <Onward id={hold.id} until={hold.expiresAt} seconds={seconds} /> : <Over to={hold.returnTo} />}
    </PageFrame>
  )
}

async function Onward({ id, until, seconds }: { id: string; until: Date; seconds: number }) {
  return (
    <>
      <p className="mt-8">
        This attempt waits for another <TimeLeft until={until.getTime()} seconds={seconds} />. A code, once made, lives
        ten minutes.
      </p>
      <form method="post" action={`/holds/${id}/release`} className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="csrf" value={await csrfForPage()} />
        <Button name="pace" value="step">
          Continue
        </Button>
        <Button name="pace" value="run-on" look="quiet">
          Run on
        </Button>
      </form>
    </>
  )
}

function Over({ to }: { to: string }) {
  return (
    <div className="mt-8 grid gap-4">
      <p>This attempt has run out of time. Nothing is lost: begin again.</p>
      <ConnectButton returnTo={to} />
    </div>
  )
}
