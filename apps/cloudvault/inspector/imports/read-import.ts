import type { Gap, Message } from '#wire/message'
import { OURS } from '../exports/ours.ts'
import { fromHar } from './from-har.ts'
import { readHar } from './har-shape.ts'
import { readOurs } from './our-shape.ts'
import { at, type Problem } from './problem.ts'

/** A flow out of a file, to be looked at; or why there is none in it. */
export type Imported =
  | { kind: 'flow'; title: string; messages: Message[]; gaps: Gap[]; left: number; isOurs: boolean }
  | { kind: 'problems'; problems: Problem[] }

/** Characters; a day's recording of one flow is a hundredth of it. */
export const LARGEST = 10_000_000

/** A stranger's file: nothing in it is believed before its shape is known, and nothing of it leaves the browser. */
export async function readImport(text: string): Promise<Imported> {
  if (text.trim() === '') return wrong(at([], 'There is nothing in it.'))
  if (text.length > LARGEST) return wrong(at([], `It is longer than ${LARGEST / 1_000_000} million characters.`))
  const file = parsed(text)
  if (file.kind === 'problems') return file
  const { value } = file
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(at([], NEITHER))
  if ('log' in value) {
    const har = readHar(value)
    return har.kind === 'problems' ? har : fromHar(har.har)
  }
  if ('messages' in value && (!('format' in value) || value.format === OURS)) return readOurs(value)
  return wrong(at([], NEITHER))
}

const NEITHER = 'It is neither an HTTP archive (an object with "log") nor a flow of ours (an object with "messages").'

type Parsed = { kind: 'json'; value: unknown } | { kind: 'problems'; problems: Problem[] }

function parsed(text: string): Parsed {
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch (error) {
    return wrong({ path: '$', words: `It is not JSON: ${error instanceof Error ? error.message : 'unreadable'}` })
  }
}

function wrong(problem: Problem): { kind: 'problems'; problems: Problem[] } {
  return { kind: 'problems', problems: [problem] }
}
