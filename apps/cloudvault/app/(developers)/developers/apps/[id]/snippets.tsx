import { snippetsFor } from '#developers/snippets/snippets-for'
import { SECRET_VARIABLE } from '#developers/snippets/values'
import type { AppRecord } from '#storage/registered-apps'
import { CopyButton } from '../../copy-button.tsx'

/** Programs with this app's own values. One is open at a time, and that needs no script. */
export function Snippets({ app, issuer }: { app: AppRecord; issuer: string }) {
  return (
    <section aria-labelledby="programs" className="annex-section mt-14">
      <h2 id="programs" className="text-heading">
        Programs that run
      </h2>
      <p className="mt-2 max-w-prose text-graphite">
        They hold your app’s values.
        {app.clientSecretHash && (
          <>
            {' '}
            The secret is not among them: they read it from <span className="value">{SECRET_VARIABLE}</span>.
          </>
        )}
      </p>
      <div className="mt-5 border-t border-rule">
        {snippetsFor(app, issuer).map(({ title, note, code }, index) => (
          <details key={title} name="program" open={index === 0} className="snippet">
            <summary>
              <span className="font-semibold">{title}</span>
            </summary>
            <div className="flex items-baseline justify-between gap-4">
              <p className="text-note text-graphite">{note}</p>
              <CopyButton value={code} what={`the ${title} program`} />
            </div>
            <pre className="snippet-code">
              <code>{code}</code>
            </pre>
          </details>
        ))}
      </div>
    </section>
  )
}
