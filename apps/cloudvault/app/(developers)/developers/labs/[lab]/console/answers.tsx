import type { Hand } from '#labs/hands'

/** What Mallory asked and what she was told, newest first: the messages themselves. */
export function Answers({ hand: { said } }: { hand: Hand }) {
  return (
    <section aria-labelledby="answers" className="console-answers">
      <h2 id="answers" className="annex-section text-heading">
        What you were answered
      </h2>
      {said.length === 0 && <p className="mt-3 text-graphite">You have not asked for anything yet.</p>}
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
