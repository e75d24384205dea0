import type { Metadata } from 'next'
import { wordsHere } from '../words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.beside.glossary }
}

/** Every word that lessons link to. */
export default async function Page() {
  const { beside, glossary } = (await wordsHere()).words
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">{beside.course}</a>
      </p>
      <h1 className="mt-2 text-title">{beside.glossary}</h1>
      <dl className="glossary">
        {Object.entries(glossary).map(([id, { term, means, cites }]) => (
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
