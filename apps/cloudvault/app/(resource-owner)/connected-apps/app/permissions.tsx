import { ALL_SCOPES, sentenceFor } from '#oauth/scope'

type Props = { scope: readonly string[]; clientId: string; csrf: string }

/** RFC 6749 §3.3, scope by scope: a sentence, and the button that takes it back alone. */
export function Permissions({ scope, clientId, csrf }: Props) {
  return (
    <section className="mt-10 max-w-prose">
      <h2 className="text-heading">What it may do</h2>
      <ul className="mt-3 border-t border-ink">
        {ALL_SCOPES.filter((word) => scope.includes(word)).map((word) => (
          <li
            key={word}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-3"
          >
            <span>{sentenceFor(word)}</span>
            <form method="post" action="/connected-apps/withdraw">
              <input type="hidden" name="csrf" value={csrf} />
              <input type="hidden" name="client_id" value={clientId} />
              <input type="hidden" name="scope" value={word} />
              <button type="submit" className="button">
                Take this back<span className="sr-only">: {sentenceFor(word)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
