import type { Metadata } from 'next'
import { GLOSSARY } from '#learn/glossary'

export const metadata: Metadata = { title: 'Glossary' }

/** Every word that lessons link to. */
export default function Page() {
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">The course</a>
      </p>
      <h1 className="mt-2 text-title">Glossary</h1>
      <dl className="glossary">
        {Object.entries(GLOSSARY).map(([id, { term, means, cites }]) => (
          <div key={id} id={id} className="glossary-line">
            <dt>{term}</dt>
            <dd>
              {means} <cite>{cites}</cite>
            </dd>
          </div>
        ))}
      </dl>
    </main>
  )
}
