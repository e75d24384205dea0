import type { Metadata } from 'next'
import { linkTo, Said } from '../said.tsx'
import { wordsHere } from '../words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.beside.sheet.tab }
}

/** The authorization code grant for the wall: one page of A4 or Letter. */
export default async function Page() {
  const { beside, sheet } = (await wordsHere()).words
  const says = beside.sheet
  return (
    <main id="content" className="page sheet-page">
      <p className="term sheet-crumb">
        <Said words={says.above} link={linkTo('/developers/learn')} />
      </p>
      <h1>{says.title}</h1>
      <p className="sheet-lead">{says.lead}</p>
      <ol className="sheet-steps">
        {sheet.map(({ title, from, to, channel, lines, cites }, place) => (
          <li key={title} className="sheet-step">
            <p className="sheet-number" aria-hidden="true">
              {place + 1}
            </p>
            <div>
              <h2>{title}</h2>
              <p className="sheet-way">
                {from} <span aria-hidden="true">→</span>
                <span className="sr-only">{says.to}</span> {to}, {says.channels[channel]} <cite>{cites}</cite>
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
