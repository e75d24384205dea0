import { SECRET_VARIABLE } from '#developers/snippets/values'
import { CopyButton } from '../../copy-button.tsx'

/** The only page that ever shows it. */
export function SecretOnce({ secret }: { secret: string }) {
  return (
    <section aria-labelledby="secret-once" className="neatline mx-1 mt-8 max-w-[48rem] p-5 sm:p-7">
      <h2 id="secret-once" className="text-heading">
        The secret, this once
      </h2>
      <p className="mt-3 flex items-baseline justify-between gap-4 bg-well p-3">
        <code className="value min-w-0 select-all">{secret}</code>
        <CopyButton value={secret} what="the secret" />
      </p>
      <p className="mt-3 max-w-prose text-graphite">
        Put it where your app keeps its secrets, as <span className="value">{SECRET_VARIABLE}</span>, and never into
        code. CloudVault keeps only a hash of it: when you leave or reload this page it cannot be shown again, and you
        roll it instead.
      </p>
    </section>
  )
}
