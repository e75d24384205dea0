import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { LESSONS, lessonPath } from '#learn/course'
import type { Words } from '#learn/en/words'
import type { Note } from '#teach/notes'
import { screenOf } from '#teach/screen-of'
import { ownFlow, ownFlows } from '../../flows/own-flows.ts'
import { wordsHere } from '../../learn/words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.notesPage.title }
}

/** A class is taught on the last few runs; what is older is in the inspector. */
const NEWEST_FLOWS = 6

/** For each lesson: what to say, which arrow of the speaker's own last run to show, what to ask. */
export default async function Page() {
  const { words } = await wordsHere()
  const { notesPage, notes, lessonNames, teacher } = words
  const newest = (await ownFlows()).slice(0, NEWEST_FLOWS)
  const found = await Promise.all(newest.map(({ id }) => ownFlow(id)))
  const flows = found.flatMap((one) => (one ? [{ id: one.flow.id, messages: one.messages }] : []))
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/teach">{teacher.back}</a>
      </p>
      <h1 className="mt-2 text-title">{notesPage.title}</h1>
      <p className="mt-4 max-w-prose text-graphite">{notesPage.lead}</p>
      {configuration().mode === 'live' && <p className="notice mt-6 max-w-prose">{notesPage.live}</p>}
      <p className="no-print mt-6">
        <a href="/developers/flows">{notesPage.all}</a>
      </p>
      <div className="mt-8 border-t border-ink">
        {LESSONS.map(({ slug }, place) => (
          <section key={slug} id={slug} aria-labelledby={`${slug}-title`} className="note">
            <h2 id={`${slug}-title`} className="text-lead">
              <a href={lessonPath(slug)}>
                {place + 1}. {lessonNames[slug].title}
              </a>
            </h2>
            <Lines note={notes[slug]} screen={screenOf(notes[slug].show.message, flows)} words={words} />
          </section>
        ))}
      </div>
    </main>
  )
}

function Lines({ note, screen, words }: { note: Note; screen: string | null; words: Words }) {
  const says = words.notesPage
  const title = words.messages[note.show.message]
  return (
    <div>
      <p className="note-say">{note.say}</p>
      <dl className="note-lines">
        <div>
          <dt>{says.show}</dt>
          <dd>
            {screen ? <a href={screen}>{title}</a> : <b>{title}</b>}. {note.show.look}
            {!screen && <span className="text-graphite">{says.unseen}</span>}
          </dd>
        </div>
        <div>
          <dt>{says.ask}</dt>
          <dd>{note.ask}</dd>
        </div>
        <div>
          <dt>{says.answer}</dt>
          <dd>
            {note.answer} <cite>{note.cites}</cite>
          </dd>
        </div>
      </dl>
    </div>
  )
}
