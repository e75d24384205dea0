import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { EN } from './en/words.ts'
import { FACTS } from './translation.ts'

/** A language that nobody speaks: every word of English between marks. */
export function madeUp<Words>(words: Words): Words {
  if (typeof words === 'string') return `«${words}»` as Words
  if (typeof words !== 'object' || words === null) return words
  if (Array.isArray(words)) return words.map(madeUp) as Words
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, FACTS.includes(key) ? value : madeUp(value)]),
  ) as Words
}

const SPOKEN = / (?:aria-label|alt|placeholder)="([^"]*)"/g

/** What of a page is not in the made-up language. */
export async function leftOver(page: ReactNode): Promise<string[]> {
  const { prelude } = await prerender(page)
  const html = (await new Response(prelude).text()).replace(/<!-- -->/g, '')
  const read = html
    .replace(/<(code|cite|pre|time|option)\b.*?<\/\1>/gs, '')
    .replace(/<span class="(own-)?value">.*?<\/span>/gs, '')
  const texts = [...read.split(/<\/?(?:p|li|dt|dd|h\d|div|section|legend|label|button|nav|article)\b[^>]*>/)].map(
    (text) => text.replace(/<[^>]*>/g, ''),
  )
  const spoken = [...read.matchAll(SPOKEN)].map(([, words = '']) => words)
  return [...texts, ...spoken]
    .map(withoutMarked)
    .filter((text) => /\p{L}{2,}/u.test(text) && !WIRE.includes(text.trim()))
}

/** Names of the protocol are nobody’s language. */
const WIRE: string[] = [
  ...EN.sheet.flatMap(({ lines }) => lines),
  ...Object.values(EN.quizzes)
    .flat()
    .flatMap((question) => (question.kind === 'unseen' ? question.values : [])),
].map(({ name }) => name)

/** From the inside out: a sentence may hold another. */
function withoutMarked(text: string): string {
  const less = text.replace(/«[^«»]*»/g, '')
  return less === text ? text : withoutMarked(less)
}
