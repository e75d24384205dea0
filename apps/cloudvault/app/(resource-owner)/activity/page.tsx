import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { type ActivityRecord, activityOf } from '#storage/activity'
import { readCursor, writeCursor } from '#vault/page-cursor'
import { Address } from '../address.tsx'
import { byDay, clock } from './days.ts'
import { inWords, isAlarming, withWhat } from './in-words.ts'

export const metadata: Metadata = { title: 'Activity' }

const PER_PAGE = 40

/** What happened in this vault, the latest first. */
export default async function Page({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/activity'))
  const { before } = await searchParams
  const place = typeof before === 'string' ? readCursor('activity', before) : null
  const found = await activityOf(signedIn.owner.id, place, PER_PAGE)
  const lines = found.slice(0, PER_PAGE)
  const last = lines.at(-1)
  const more = last && found.length > PER_PAGE
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Activity</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Who came in, what you allowed, and what apps did with it. Times are UTC. If something here was not you,{' '}
        <a href="/password">change your password</a> and look at <a href="/connected-apps">Connected apps</a>.
      </p>
      {lines.length === 0 && <p className="mt-10">Nothing has happened {place ? 'before that' : 'yet'}.</p>}
      {byDay(lines).map((day) => (
        <section key={day.name} className="mt-10">
          <h2 className="text-heading">{day.name}</h2>
          <ul className="mt-3 border-t border-ink">
            {day.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {(more || place) && (
        <nav aria-label="Pages" className="mt-10 flex gap-8">
          {place && <a href="/activity">Latest</a>}
          {more && (
            <a href={`/activity?before=${writeCursor('activity', { rank: last.at.getTime(), id: last.id })}`}>
              Earlier
            </a>
          )}
        </nav>
      )}
    </main>
  )
}

function Line({ line }: { line: ActivityRecord }) {
  const browser = withWhat(line)
  return (
    <li className="grid grid-cols-[4rem_minmax(0,1fr)] items-baseline gap-x-4 border-b border-rule py-3 sm:grid-cols-[6rem_minmax(0,1fr)]">
      <time dateTime={line.at.toISOString()} className="value text-graphite">
        {clock(line.at)}
      </time>
      <div>
        <p className={isAlarming(line) ? 'font-[550] text-oxide' : undefined}>{inWords(line)}</p>
        {(browser || line.address) && (
          <p className="text-note text-graphite">
            {browser}
            {browser && line.address && ', from '}
            {!browser && line.address && 'From '}
            {line.address && <Address address={line.address} />}
          </p>
        )}
      </div>
    </li>
  )
}
