import type { Metadata } from 'next'
import { lessonAt, lessonPath } from '#learn/course'
import type { Words } from '#learn/en/words'
import { type Agenda, timed } from '#teach/agendas'
import { linkTo, Said } from '../learn/said.tsx'
import { wordsHere } from '../learn/words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.teacher.tab }
}

/** For whoever stands at the projector. */
export default async function Page() {
  const { words } = await wordsHere()
  const { above, title, lead, before, labs } = words.teacher
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <Said words={above} link={linkTo('/developers/learn')} />
      </p>
      <h1 className="mt-2 max-w-[22ch] text-title">{title}</h1>
      <p className="mt-4 max-w-prose text-graphite">{lead}</p>
      <Desk words={words} />
      <section aria-labelledby="before" className="annex-section mt-12">
        <h2 id="before" className="text-heading">
          {before.title}
        </h2>
        <p className="mt-3 max-w-prose">{before.check}</p>
        <pre className="command">npm run demo -- --check</pre>
        <p className="max-w-prose">
          <Said words={before.connect} link={linkTo('/slow-motion')} />
        </p>
      </section>
      {words.agendas.map((agenda) => (
        <Timetable key={agenda.slug} agenda={agenda} words={words} />
      ))}
      <section aria-labelledby="labs" className="annex-section mt-12">
        <h2 id="labs" className="text-heading">
          {labs.title}
        </h2>
        <p className="mt-3 max-w-prose">{labs.lead}</p>
      </section>
    </main>
  )
}

function Desk({ words: { teacher, notesPage, handout, beside } }: { words: Words }) {
  const pages = [
    ['/developers/teach/notes', notesPage.title, teacher.desk.notes],
    ['/developers/teach/handout', handout.tab, teacher.desk.handout],
    ['/developers/learn/sheet', beside.sheet.tab, teacher.desk.sheet],
    ['/developers/teach/room', teacher.room, teacher.desk.room],
  ]
  return (
    <ul className="mt-8 grid gap-x-10 gap-y-4 md:grid-cols-2">
      {pages.map(([href, title, gist]) => (
        <li key={href}>
          <a href={href}>{title}</a>
          <p className="text-graphite">{gist}</p>
        </li>
      ))}
    </ul>
  )
}

function Timetable({ agenda, words: { teacher, lessonNames } }: { agenda: Agenda; words: Words }) {
  return (
    <section aria-labelledby={agenda.slug} className="mt-12">
      <h2 id={agenda.slug} className="text-heading">
        {agenda.title}
      </h2>
      <p className="mt-1 mb-4 max-w-prose text-graphite">{agenda.goal}</p>
      <ol className="timetable">
        {timed(agenda).map(({ from, minutes, title, does, lessons }) => (
          <li key={from} className="stretch">
            <p className="stretch-minutes">
              {from}–{from + minutes}
              <span className="sr-only">{teacher.inMinutes}</span>
            </p>
            <div>
              <h3 className="font-semibold">{title}</h3>
              <p>{does}</p>
            </div>
            <p className="stretch-lessons">
              {lessons.map((slug) => (
                <a key={slug} href={lessonPath(slug)} className="block py-0.5">
                  {lessonAt(slug)?.number}. {lessonNames[slug].title}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
