import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { LESSONS, lessonPath } from '#learn/course'
import { MESSAGES } from '#learn/message-names'
import { NOTES, type Note } from '#teach/notes'
import { screenOf } from '#teach/screen-of'
import { ownFlow, ownFlows } from '../../flows/own-flows.ts'

export const metadata: Metadata = { title: 'Speaker’s notes' }

/** A class is taught on the last few runs; what is older is in the inspector. */
const NEWEST_FLOWS = 6

/** For each lesson: what to say, which arrow of the speaker's own last run to show, what to ask. */
export default async function Page() {
  const newest = (await ownFlows()).slice(0, NEWEST_FLOWS)
  const found = await Promise.all(newest.map(({ id }) => ownFlow(id)))
  const flows = found.flatMap((one) => (one ? [{ id: one.flow.id, messages: one.messages }] : []))
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/teach">Teach</a>
      </p>
      <h1 className="mt-2 text-title">Speaker’s notes</h1>
      <p className="mt-4 max-w-prose text-graphite">
        One sentence to say, one arrow to show, one question to ask. The arrows lead into presenter’s mode, to the
        newest run of this browser that has them: connect once before you begin, and again whenever you like.
      </p>
      {configuration().mode === 'live' && (
        <p className="notice mt-6 max-w-prose">
          This server records nothing, so there is nothing to show. Use the demo or a room.
        </p>
      )}
      <p className="no-print mt-6">
        <a href="/developers/flows">All runs of this browser</a>
      </p>
      <div className="mt-8 border-t border-ink">
        {LESSONS.map(({ slug, title }, place) => (
          <section key={slug} id={slug} aria-labelledby={`${slug}-title`} className="note">
            <h2 id={`${slug}-title`} className="text-lead">
              <a href={lessonPath(slug)}>
                {place + 1}. {title}
              </a>
            </h2>
            <Lines note={NOTES[slug]} screen={screenOf(NOTES[slug].show.message, flows)} />
          </section>
        ))}
      </div>
    </main>
  )
}

function Lines({ note, screen }: { note: Note; screen: string | null }) {
  const title = MESSAGES[note.show.message].title
  return (
    <div>
      <p className="note-say">{note.say}</p>
      <dl className="note-lines">
        <div>
          <dt>Show</dt>
          <dd>
            {screen ? <a href={screen}>{title}</a> : <b>{title}</b>}. {note.show.look}
            {!screen && <span className="text-graphite"> Not in your last runs yet: the lesson’s try causes it.</span>}
          </dd>
        </div>
        <div>
          <dt>Ask</dt>
          <dd>{note.ask}</dd>
        </div>
        <div>
          <dt>Answer</dt>
          <dd>
            {note.answer} <cite>{note.cites}</cite>
          </dd>
        </div>
      </dl>
    </div>
  )
}
