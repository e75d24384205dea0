import type { Metadata } from 'next'
import { lessonAt, lessonPath } from '#learn/course'
import { AGENDAS, type Agenda, timed } from '#teach/agendas'

export const metadata: Metadata = { title: 'Teach OAuth' }

const DESK = [
  {
    href: '/developers/teach/notes',
    title: 'Speaker’s notes',
    gist: 'A sentence, a message to show and a question for each lesson, on your own last run.',
  },
  {
    href: '/developers/teach/handout',
    title: 'Handout',
    gist: 'Two sides to print: what to do, and blanks to fill in from one’s own flow.',
  },
  { href: '/developers/learn/sheet', title: 'The flow on one sheet', gist: 'For the wall, and to take home.' },
  {
    href: '/developers/teach/room',
    title: 'A room, with or without a network',
    gist: 'Thirty laptops from one stick, or one server for all of them.',
  },
]

/** For whoever stands at the projector. */
export default function Page() {
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">The course</a>, for whoever teaches it
      </p>
      <h1 className="mt-2 max-w-[22ch] text-title">Teach OAuth on two apps that speak it</h1>
      <p className="mt-4 max-w-prose text-graphite">
        You need this repository, a projector, and 45 minutes. Nothing here is a slide: what the class sees is a flow
        that you or they have just caused, and the code that judged it.
      </p>
      <ul className="mt-8 grid gap-x-10 gap-y-4 md:grid-cols-2">
        {DESK.map(({ href, title, gist }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <p className="text-graphite">{gist}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="before" className="annex-section mt-12">
        <h2 id="before" className="text-heading">
          The day before
        </h2>
        <p className="mt-3 max-w-prose">
          Let every machine be looked at, yours first. Each thing that a start needs is one line, with the remedy where
          it is missing:
        </p>
        <p className="command">npm run demo -- --check</p>
        <p className="max-w-prose">
          Then connect once, print the handout, and try the <a href="/slow-motion">slow motion</a> switch and the arrow
          keys of presenter’s mode at the projector you will use.
        </p>
      </section>
      {AGENDAS.map((agenda) => (
        <Timetable key={agenda.slug} agenda={agenda} />
      ))}
      <section aria-labelledby="labs" className="annex-section mt-12">
        <h2 id="labs" className="text-heading">
          Exercises and labs
        </h2>
        <p className="mt-3 max-w-prose">
          What a learner writes or attacks runs on that learner’s own machine, from the repository or from your stick. A
          server for a whole room has no labs: an attack there would meet the neighbours.
        </p>
      </section>
    </main>
  )
}

function Timetable({ agenda }: { agenda: Agenda }) {
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
              <span className="sr-only"> minutes</span>
            </p>
            <div>
              <h3 className="font-semibold">{title}</h3>
              <p>{does}</p>
            </div>
            <p className="stretch-lessons">
              {lessons.map((slug) => (
                <a key={slug} href={lessonPath(slug)} className="block py-0.5">
                  {lessonAt(slug)?.number}. {lessonAt(slug)?.title}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
