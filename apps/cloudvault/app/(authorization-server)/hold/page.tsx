import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { APPROVED } from '#holds/approved'
import { ARRIVED } from '#holds/arrived'
import { csrfForPage } from '#session/csrf'
import { heldAt } from '#storage/holds'
import { Over } from '../over.tsx'
import { Rail } from '../rail.tsx'
import { waitingRequest } from '../waiting-request.ts'
import { messageAt } from './going-on.ts'
import { HeldMessage } from './held-message.tsx'
import { TimeLeft } from './time-left.tsx'
import { WhoToWhom } from './who-to-whom.tsx'

export const metadata: Metadata = { title: 'Slow motion' }

/** Slow motion: a step that waits. What is about to be sent, to whom, what to notice, and one thing to think about. */
export default async function Page({ searchParams }: { searchParams: Promise<{ request?: string }> }) {
  const { request: id = '' } = await searchParams
  const waiting = await waitingRequest(id)
  if (waiting.kind !== 'open') return <Over waiting={waiting} />
  const { pending, client } = waiting
  const held = await heldAt(pending.id)
  if (!held) redirect(`/oauth2/resume?request=${pending.id}`)

  const words = held.step === 'arrived' ? ARRIVED : APPROVED
  const way =
    held.step === 'arrived'
      ? { from: client.clientName, to: 'CloudVault', goes: 'the question' }
      : { from: 'CloudVault', to: client.clientName, goes: 'the code' }
  const seconds = Math.max(0, Math.round((pending.expiresAt.getTime() - Date.now()) / 1000))
  return (
    <main id="content" className="page">
      <Rail current={words.step} />
      <h1 className="max-w-[22ch] pt-8 text-title">{words.title}</h1>
      <p className="mt-4 max-w-prose">{words.what}</p>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-6">
          <WhoToWhom {...way} channel="through your browser" />
          <HeldMessage {...messageAt(held.step, pending.request)} />
        </div>
        <div className="min-w-0 max-w-prose">
          <h2 className="text-heading">What to notice</h2>
          <ul className="mt-3 grid gap-3">
            {words.notice.map(({ words: notice, cites }) => (
              <li key={cites} className="border-t border-rule pt-3">
                {notice} <span className="text-note text-graphite">{cites}</span>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 text-heading">Think about it</h2>
          <p className="mt-3">{words.question}</p>
          <details className="mt-3">
            <summary>An answer</summary>
            <p className="mt-2">{words.answer}</p>
          </details>
        </div>
      </div>
      <p className="mt-8">
        This request waits for another <TimeLeft until={pending.expiresAt.getTime()} seconds={seconds} />. The code will
        live {client.codeTtl} seconds, from the moment it is made.
      </p>
      <form method="post" action="/hold/release" className="mt-6 flex flex-wrap gap-4">
        <input type="hidden" name="request" value={pending.id} />
        <input type="hidden" name="step" value={held.step} />
        <input type="hidden" name="csrf" value={await csrfForPage()} />
        <button type="submit" name="pace" value="step" className="button button-strong">
          Continue
        </button>
        <button type="submit" name="pace" value="run-on" className="button">
          Run on
        </button>
      </form>
    </main>
  )
}
