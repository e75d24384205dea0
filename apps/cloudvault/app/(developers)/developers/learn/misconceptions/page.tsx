import type { Metadata } from 'next'
import { lessonAt, lessonPath } from '#learn/course'
import { Said } from '../said.tsx'
import { wordsHere } from '../words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.beside.misconceptions.title }
}

/** What is often believed, and what is true. */
export default async function Page() {
  const { beside, misconceptions, lessonNames } = (await wordsHere()).words
  const { title, lead, see } = beside.misconceptions
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">{beside.course}</a>
      </p>
      <h1 className="mt-2 text-title">{title}</h1>
      <p className="mt-4 max-w-prose text-graphite">{lead}</p>
      <ol className="misconceptions">
        {misconceptions.map(({ believed, truth, why, cites, lesson }) => (
          <li key={believed} className="misconception">
            <h2>{believed}</h2>
            <p>
              <strong>{truth}</strong> {why} <cite>{cites}</cite>
            </p>
            <p className="text-note">
              <a href={lessonPath(lesson)}>
                <Said words={see} number={lessonAt(lesson)?.number} title={lessonNames[lesson].title} />
              </a>
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
