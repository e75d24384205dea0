import type { Metadata } from 'next'
import { SHEET } from '#learn/sheet'

export const metadata: Metadata = { title: 'The flow on one sheet' }

/** The authorization code grant for the wall: one page of A4 or Letter. */
export default function Page() {
  return (
    <main id="content" className="page sheet-page">
      <p className="term sheet-crumb">
        <a href="/developers/learn">The course</a>. Print this page: it fits on one sheet, A4 or Letter.
      </p>
      <h1>The authorization code grant, with PKCE</h1>
      <p className="sheet-lead">
        An owner lets a client use what a server keeps for them, and nobody gives a password away.
      </p>
      <ol className="sheet-steps">
        {SHEET.map(({ title, from, to, channel, lines, cites }, place) => (
          <li key={title} className="sheet-step">
            <p className="sheet-number" aria-hidden="true">
              {place + 1}
            </p>
            <div>
              <h2>{title}</h2>
              <p className="sheet-way">
                {from} <span aria-hidden="true">→</span>
                <span className="sr-only"> to </span> {to}, {channel} channel <cite>{cites}</cite>
              </p>
              <dl>
                {lines.map(({ name, why }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{why}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
    </main>
  )
}
