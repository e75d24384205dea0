import type { AppRecord } from '#storage/registered-apps'

type Props = { app: AppRecord; csrf: string; now: Date }

/** A new secret without a gap, or at once when the old one has leaked. */
export function SecretRoll({ app, csrf, now }: Props) {
  const until = app.previousSecretUntil
  const overlap = until !== null && until > now ? until : null
  const action = `/developers/apps/${app.clientId}/secret`
  return (
    <section aria-labelledby="secret" className="annex-section mt-14">
      <h2 id="secret" className="text-heading">
        The secret
      </h2>
      {overlap ? (
        <>
          <p className="mt-2 max-w-prose">
            Two secrets work: the new one, and until{' '}
            <time dateTime={overlap.toISOString()}>{overlap.toISOString().slice(0, 16).replace('T', ' ')} UTC</time> the
            old one.
          </p>
          <form method="post" action={`${action}/end-old`} className="mt-4">
            <input type="hidden" name="csrf" value={csrf} />
            <button type="submit" className="button button-removes">
              End the old one now
            </button>
          </form>
        </>
      ) : (
        <p className="mt-2 max-w-prose text-graphite">
          One secret works. Roll it now and then, and whenever somebody leaves who knew it.
        </p>
      )}
      <form method="post" action={`${action}/roll`} className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit" name="old" value="keep" className="button">
          {overlap ? 'Replace the new one' : 'Roll it: the old one works another day'}
        </button>
        <button type="submit" name="old" value="end" className="button button-removes">
          It has leaked: replace {overlap ? 'both' : 'it'} at once
        </button>
      </form>
    </section>
  )
}
