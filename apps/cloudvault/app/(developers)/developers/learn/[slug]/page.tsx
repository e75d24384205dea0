import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LESSONS, type Lesson, lessonAt, lessonPath, neighbour } from '#learn/course'
import { EXERCISES, exercisePath } from '#learn/exercises/list'
import { deskFor } from '../desk.ts'
import { FormProblem } from '../form-problem.tsx'
import { LESSON_TEXTS } from '../lesson-texts.ts'
import { partsFor } from '../parts.tsx'

type At = { params: Promise<{ slug: string }>; searchParams: Promise<{ problem?: string; empty?: string }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  const lesson = lessonAt((await params).slug)
  return { title: lesson ? `${lesson.number}. ${lesson.title}` : 'No such lesson' }
}

/** One lesson: danger, messages, code, mistake, try, questions. */
export default async function Page({ params, searchParams }: At) {
  const lesson = lessonAt((await params).slug)
  if (!lesson) notFound()
  const [{ default: Text }, desk, { problem, empty }] = await Promise.all([
    LESSON_TEXTS[lesson.slug](),
    deskFor(lesson),
    searchParams,
  ])
  return (
    <main id="content" className="page lesson">
      <header className="lesson-head">
        <p className="term">
          <a href="/developers/learn">The course</a>, lesson {lesson.number} of {LESSONS.length}, {lesson.minutes}{' '}
          minutes
        </p>
        <h1 className="text-title">{lesson.title}</h1>
        <p className="lesson-gist">{lesson.gist}</p>
      </header>
      <FormProblem problem={problem} empty={empty} />
      <article className="lesson-text">
        <Text components={partsFor(desk)} />
      </article>
      <Exercises lesson={lesson} />
      <Onward lesson={lesson} />
    </main>
  )
}

/** Where the lesson's own step can be written by hand. */
function Exercises({ lesson }: { lesson: Lesson }) {
  const own = EXERCISES.filter((exercise) => exercise.lesson === lesson.slug)
  if (own.length === 0) return null
  return (
    <p className="mt-8">
      Write it yourself:{' '}
      {own.map((exercise, place) => (
        <span key={exercise.slug}>
          {place > 0 && ', '}
          <a href={exercisePath(exercise)}>
            {exercise.number}. {exercise.title}
          </a>
        </span>
      ))}
    </p>
  )
}

function Onward({ lesson }: { lesson: Lesson }) {
  const [before, after] = [neighbour(lesson, -1), neighbour(lesson, 1)]
  return (
    <nav className="lesson-onward" aria-label="Lessons">
      {before ? (
        <a href={lessonPath(before.slug)} rel="prev">
          <span className="term">Before</span>
          {before.number}. {before.title}
        </a>
      ) : (
        <span />
      )}
      <a href={after ? lessonPath(after.slug) : '/developers/learn'} rel={after ? 'next' : undefined}>
        <span className="term">{after ? 'Next' : 'That was all of it'}</span>
        {after ? `${after.number}. ${after.title}` : 'Back to the overview'}
      </a>
    </nav>
  )
}
