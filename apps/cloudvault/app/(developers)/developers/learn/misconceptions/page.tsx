import type { Metadata } from 'next'
import { lessonAt, lessonPath } from '#learn/course'
import { MISCONCEPTIONS } from '#learn/misconceptions'

export const metadata: Metadata = { title: 'Misconceptions' }

/** What is often believed, and what is true. */
export default function Page() {
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">The course</a>
      </p>
      <h1 className="mt-2 text-title">Misconceptions</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Each of these is believed by good engineers. Read the first line, decide for yourself, then read on.
      </p>
      <ol className="misconceptions">
        {MISCONCEPTIONS.map(({ believed, truth, why, cites, lesson }) => (
          <li key={believed} className="misconception">
            <h2>{believed}</h2>
            <p>
              <strong>{truth}</strong> {why} <cite>{cites}</cite>
            </p>
            <p className="text-note">
              <a href={lessonPath(lesson)}>
                Lesson {lessonAt(lesson)?.number}: {lessonAt(lesson)?.title}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </main>
  )
}
