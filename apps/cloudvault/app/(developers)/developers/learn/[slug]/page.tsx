import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LESSONS, type Lesson, lessonAt, lessonPath, neighbour } from '#learn/course'
import type { Words } from '#learn/en/words'
import { EXERCISES, exercisePath } from '#learn/exercises/list'
import { textIn } from '#learn/languages'
import { deskFor } from '../desk.ts'
import { FormProblem } from '../form-problem.tsx'
import { partsFor } from '../parts.tsx'
import { linkTo, Said } from '../said.tsx'
import { wordsHere } from '../words-here.ts'

type At = { params: Promise<{ slug: string }>; searchParams: Promise<{ problem?: string; empty?: string }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  const lesson = lessonAt((await params).slug)
  const { words } = await wordsHere()
  return { title: lesson ? `${lesson.number}. ${words.lessonNames[lesson.slug].title}` : words.lessonPage.missing }
}

/** One lesson: danger, messages, code, mistake, try, questions. */
export default async function Page({ params, searchParams }: At) {
  const lesson = lessonAt((await params).slug)
  if (!lesson) notFound()
  const { language, words } = await wordsHere()
  const text = textIn(language, lesson.slug)
  const [{ default: Text }, desk, { problem, empty }] = await Promise.all([text.load(), deskFor(lesson), searchParams])
  const { title, gist } = words.lessonNames[lesson.slug]
  const { number, minutes } = lesson
  return (
    <main id="content" className="page lesson">
      <header className="lesson-head">
        <p className="term">
          <Said
            words={words.lessonPage.above}
            link={linkTo('/developers/learn')}
            number={number}
            all={LESSONS.length}
            minutes={minutes}
          />
        </p>
        <h1 className="text-title">{title}</h1>
        <p className="lesson-gist">{gist}</p>
      </header>
      <FormProblem problem={problem} empty={empty} />
      <article className="lesson-text" lang={text.language}>
        <Text components={partsFor(desk)} />
      </article>
      <Exercises lesson={lesson} words={words} />
      <Onward lesson={lesson} words={words} />
    </main>
  )
}

type About = { lesson: Lesson; words: Words }

/** Where the lesson's own step can be written by hand. */
function Exercises({ lesson, words }: About) {
  const own = EXERCISES.filter((exercise) => exercise.lesson === lesson.slug)
  if (own.length === 0) return null
  const list = own.map((exercise, place) => (
    <span key={exercise.slug}>
      {place > 0 && ', '}
      <a href={exercisePath(exercise)}>
        {exercise.number}. {words.exercises[exercise.slug].title}
      </a>
    </span>
  ))
  return (
    <p className="mt-8">
      <Said words={words.lessonPage.exercises} list={list} />
    </p>
  )
}

function Onward({ lesson, words: { lessonPage, lessonNames } }: About) {
  const [before, after] = [neighbour(lesson, -1), neighbour(lesson, 1)]
  return (
    <nav className="lesson-onward" aria-label={lessonPage.onward}>
      {before ? (
        <a href={lessonPath(before.slug)} rel="prev">
          <span className="term">{lessonPage.before}</span>
          {before.number}. {lessonNames[before.slug].title}
        </a>
      ) : (
        <span />
      )}
      <a href={after ? lessonPath(after.slug) : '/developers/learn'} rel={after ? 'next' : undefined}>
        <span className="term">{after ? lessonPage.next : lessonPage.last}</span>
        {after ? `${after.number}. ${lessonNames[after.slug].title}` : lessonPage.back}
      </a>
    </nav>
  )
}
