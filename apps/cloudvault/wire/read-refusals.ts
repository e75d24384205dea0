import { readdirSync, readFileSync } from 'node:fs'

/** One sentence with which a request is refused: where it stands in the sources, and the section it stands on. */
export type Refusal = { words: string; file: string; cites: string }

const root = new URL('../', import.meta.url)
const ROOMS = ['oauth', 'back-channel', 'front-channel']

/** `'…'` or a template, whose holes are written `*`. */
const LITERAL = "('(?:[^'\\\\]|\\\\.)*'|`[^`]*`)"
const SAID = [
  `new (?:Token|Bearer)Error\\(\\s*'[a-z_]+',\\s*${LITERAL}`,
  `new MalformedForm\\(${LITERAL}`,
  `\\bdescription(?::| =) ${LITERAL}`,
  `(?:refusal|stop|untrustworthy)\\(${LITERAL}`,
  `refuse\\([^'()]+, (?:'[a-z_]+'|next\\.refuse), ${LITERAL}`,
  `const NO_SCOPE = ${LITERAL}`,
  `return ${LITERAL}\\n`,
].map((pattern) => new RegExp(pattern, 'g'))

/** Sentences for a person's link are returned by one function; elsewhere a returned text is no refusal. */
const RETURNS = ['oauth/authorization-request.ts']

/** Every refusal in the sources, in their order. */
export function readRefusals(): Refusal[] {
  return ROOMS.flatMap((room) =>
    readdirSync(new URL(`${room}/`, root))
      .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
      .flatMap((name) => refusalsIn(`${room}/${name}`)),
  )
}

function refusalsIn(file: string): Refusal[] {
  const source = readFileSync(new URL(file, root), 'utf8')
  const patterns = RETURNS.includes(file) ? SAID : SAID.slice(0, -1)
  return patterns
    .flatMap((pattern) => [...source.matchAll(pattern)])
    .sort((one, other) => one.index - other.index)
    .map((match) => ({ words: wordsOf(match[1] ?? ''), file, cites: nearest(source, match.index + match[0].length) }))
    .filter(({ words }, i, all) => all.findIndex((other) => other.words === words) === i)
    .filter(({ words }) => words.replaceAll('*', '').trim().length > 3)
}

function wordsOf(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\$\{[^}]*\}/g, '*')
    .replace(/\\'/g, "'")
}

const CITED = /(?:(RFC \d{4,5}|OIDC (?:Core|RP-Initiated Logout|Back-Channel Logout)),? )?§([0-9A-Z]+(?:\.[0-9]+)*)/
const DOCUMENT = /RFC \d{4,5}|OIDC (?:Core|RP-Initiated Logout|Back-Channel Logout)/
const COMMENT = /\/\*\*[\s\S]*?\*\/|^ *\/\/.*(?:\n *\/\/.*)*/gm

/** The citation behind the sentence on its line, or else the first one of the last comment above it that has any. */
function nearest(source: string, at: number): string {
  const end = source.indexOf('\n', at)
  const behind = CITED.exec(source.slice(at, end < 0 ? undefined : end))
  if (behind) return cited(behind, source)
  const above = [...source.slice(0, at).matchAll(COMMENT)].map(([comment]) =>
    CITED.exec(comment.replace(/\s*\n\s*(\*|\/\/) ?/g, ' ')),
  )
  const last = above.filter((match) => match !== null).at(-1)
  return last ? cited(last, source) : ''
}

/** A bare `§` belongs to the document that its file names first. */
function cited([, document, section]: RegExpExecArray, source: string): string {
  return `${document ?? DOCUMENT.exec(source)?.[0] ?? ''} §${section}`
}
