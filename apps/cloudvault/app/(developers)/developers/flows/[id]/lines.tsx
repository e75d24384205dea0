import type { Explained } from '#inspector/explain'
import { isPassword, PASSWORD } from '#inspector/who-has'
import type { Secret } from '#wire/message'
import { choose } from './address.ts'
import { secretIn, Value } from './value.tsx'

type Props = { lines: readonly Explained[]; secrets: readonly Secret[]; message: string; view: string | null }

/** Parameters, one to a line; behind each what it is for, what would go wrong without it, and who checked it. */
export function Lines({ lines, secrets, message, view }: Props) {
  if (lines.length === 0) return null
  const numbered = lines.map((line, number) => ({ ...line, number }))
  return (
    <ul className="reader-lines">
      {numbered.map(({ name, value, note, check, number }) => (
        <li key={`${number} ${name}`}>
          <details>
            <summary>
              <span className="value">
                <b>{name}</b>: <Value text={short(value)} secrets={secrets} />
              </span>
            </summary>
            {note ? (
              <dl className="reader-note">
                <dt className="term">For</dt>
                <dd>
                  {note.is} <cite>{note.cites}</cite>
                </dd>
                <dt className="term">Without it</dt>
                <dd>{note.without}</dd>
                {check && (
                  <>
                    <dt className="term">Checked</dt>
                    <dd>
                      {check.words} <span className="value">{check.file}</span>
                    </dd>
                  </>
                )}
              </dl>
            ) : (
              <p className="reader-note text-graphite">Its sender’s own affair: the protocol does not speak of it.</p>
            )}
            <WhoHasIt
              mark={isPassword(name, value) ? PASSWORD : secretIn(value, secrets)?.mark}
              message={message}
              view={view}
            />
          </details>
        </li>
      ))}
    </ul>
  )
}

type WhoProps = { mark: string | undefined; message: string; view: string | null }

function WhoHasIt({ mark, message, view }: WhoProps) {
  if (!mark) return null
  return (
    <p className="reader-note">
      <a href={`${choose({ message, view, value: mark })}#reader`}>Who can read this now?</a>
    </p>
  )
}

/** A list of thirty photographs is not read here. */
const LONGEST = 400

function short(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}
