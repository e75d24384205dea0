import type { Hand } from '#labs/hands'
import type { Stop } from '#labs/what-stopped'
import { Stops } from './stops.tsx'

/** What Mallory asked and what came of it, newest first: the messages themselves, and which checks said no. */
export function Answers({ hand: { said, effect }, stops }: { hand: Hand; stops: readonly Stop[] }) {
  return (
    <section aria-labelledby="answers" className="console-answers">
      <h2 id="answers" className="annex-section text-heading">
        What you were answered
      </h2>
      {said.length === 0 && <p className="mt-3 text-graphite">You have not asked for anything yet.</p>}
      {stops.length > 0 && <Stops stops={stops} isDone={effect > 0} />}
      <ol className="console-said">
        {said.map(({ request, body, status, answer, nth }) => (
          <li key={nth}>
            <h3 className="value">
              {request} <span aria-hidden="true">⇠</span> {status}
            </h3>
            {body && <pre className="value">{body}</pre>}
            <pre className="value">{answer}</pre>
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <a href="/developers/flows">Every message of this, in the inspector</a>
      </p>
    </section>
  )
}
