import { filled } from '#learn/filled'
import { wordsHere } from './words-here.ts'

type Quote = { file: string; region: string; code: string; line: string; lastLine: string }

/** Living code, quoted when the lesson was built, and a way to the whole file around it. */
export async function Source({ file, code, line, lastLine }: Quote) {
  const { lines } = (await wordsHere()).words.figures
  const [app, ...path] = file.split('/')
  return (
    <figure className="lesson-figure">
      <figcaption className="figure-caption">
        <a href={`/developers/learn/source/${file}#L${line}`} className="value">
          {path.join('/')}
        </a>{' '}
        <span>{filled(lines, { party: partyOf(app), from: line, to: lastLine })}</span>
      </figcaption>
      <CodeLines code={code} first={Number(line)} />
    </figure>
  )
}

/** The party whose folder this is. */
export function partyOf(app: string | undefined): string {
  return app === 'cloudvault' ? 'CloudVault' : 'PrintMyPics'
}

/** Code with its line numbers beside it; remarks recede. */
export function CodeLines({ code, first, anchors = false }: Lines) {
  const lines = code.split('\n').map((text, place) => ({ text, number: first + place }))
  return (
    <div className="code">
      <pre>
        <code>
          {lines.map(({ text, number }) => (
            <span key={number} className="code-line" id={anchors ? `L${number}` : undefined}>
              <span className="code-number" aria-hidden="true">
                {number}
              </span>
              <Coloured text={text} />
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </div>
  )
}

type Lines = { code: string; first: number; anchors?: boolean }

const REMARK = /^(\s*(?:\/\*\*|\*|\/\/).*)$|^(.*?\S\s+)(\/\/ .*)$/

function Coloured({ text }: { text: string }) {
  const [, whole, before, after] = REMARK.exec(text) ?? []
  if (whole !== undefined) return <span className="code-remark">{whole}</span>
  if (after === undefined) return <>{text}</>
  return (
    <>
      {before}
      <span className="code-remark">{after}</span>
    </>
  )
}
