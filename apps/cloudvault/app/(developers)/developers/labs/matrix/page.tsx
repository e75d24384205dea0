import type { Metadata } from 'next'
import { LABS } from '#labs/labs'

export const metadata: Metadata = { title: 'Attacks and defences' }

/** Attack by defence by line by section by test. A test holds every cell of it against what exists. */
export default function Page() {
  return (
    <main id="content" className="page pb-10">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/labs">Attack labs</a>
      </p>
      <h1 className="mt-2 text-title">Attacks and defences</h1>
      <ul className="lab-matrix">
        {LABS.map(({ slug, title, defence, cites, check, test }) => (
          <li key={slug}>
            <h2>
              <a href={`/developers/labs/${slug}`}>{title}</a>
            </h2>
            <dl>
              <dt>Defence</dt>
              <dd>{defence}</dd>
              <dt>Code</dt>
              <dd className="value">
                <a href={`/developers/learn/source/${check.file}`}>{check.file}</a> {check.region}
              </dd>
              <dt>Section</dt>
              <dd>
                <cite>{cites}</cite>
              </dd>
              <dt>Test</dt>
              <dd className="value">
                {test.file} {test.title}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </main>
  )
}
