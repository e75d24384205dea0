import type { Annotation } from '#wire/message'

const SIGN = { kept: '✓', refused: '✕', changed: '△' } as const
const WORDS = { kept: 'checked', refused: 'refused', changed: 'changed' } as const

/** What whoever received the message found, in the order of finding. */
export function Checks({ annotations }: { annotations: readonly Annotation[] }) {
  if (annotations.length === 0) return null
  const numbered = annotations.map((annotation, number) => ({ ...annotation, number }))
  return (
    <>
      <h3 className="reader-half">What was checked</h3>
      <ul className="checks">
        {numbered.map(({ verdict, words, cites, file, number }) => (
          <li key={number} data-verdict={verdict}>
            <span aria-hidden="true">{SIGN[verdict]}</span>
            <span>
              {!words.startsWith(WORDS[verdict]) && <span className="sr-only">{WORDS[verdict]}: </span>}
              {words} <cite>{cites}</cite> <span className="value text-graphite">{file}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
