import { FORMATS } from '#inspector/exports/format'

/** Every way to take a flow along, and what to do with it there. Plain links: each is a file. */
export function ExportMenu({ flow }: { flow: string }) {
  return (
    <details className="export-menu">
      <summary className="button">Take it along</summary>
      <div className="sheet mt-2 p-4">
        <p className="max-w-prose text-note text-graphite">
          No secret is in any of these. The three that run start a new flow and check that it goes the same way.
        </p>
        <ul className="mt-2">
          {Object.entries(FORMATS).map(([slug, { name, note }]) => (
            <li key={slug} className="annex-row">
              <a href={`/developers/flows/${flow}/export/${slug}`} download>
                {name}
              </a>
              <span className="text-note text-graphite">{note}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
          <a href={`/developers/flows/${flow}/print`}>Print it</a>
          <a href={`/developers/flows/${flow}/present`}>Present it</a>
          <a href={`/developers/flows/compare?left=${flow}`}>Compare it with another</a>
          <a href="/developers/flows/import">Look at one from a file</a>
        </p>
      </div>
    </details>
  )
}
