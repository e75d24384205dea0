import { Sheet } from '#app/_shopfront/sheet.tsx'
import type { Hold } from '#storage/holds'

/** The message as it goes over the wire: its address on the first line, then a parameter a line. */
export function HeldMessage({ hold }: { hold: Hold }) {
  const { line, query } = read(hold)
  return (
    <Sheet marks className="held-message min-w-0 p-6 sm:p-8">
      <p className="mb-3">{line}</p>
      <dl>
        {[...query].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

function read({ step, content, redirectUri }: Hold): { line: string; query: URLSearchParams } {
  if (step === 'answer') return { line: `GET ${redirectUri}`, query: new URLSearchParams(content) }
  const { origin, pathname, searchParams } = new URL(content)
  return { line: `GET ${origin}${pathname}`, query: searchParams }
}
