import { type Heard, headerOf, pathOf } from './heard.ts'
import type { Annotation } from './message.ts'
import { refusalsOf } from './refusal.ts'

/**
 * Every refusal says why in its answer, so it is read there: in JSON (RFC 6749 §5.2), in a problem (RFC 9457 §3), or in
 * the address that the browser is sent to (§4.1.2.1). No check has to say it a second time.
 */
export function refusalInAnswer(heard: Heard): Annotation[] {
  return refusalsOf(inLocation(heard) ?? inJson(heard) ?? '', pathOf(heard.target))
}

function inLocation(heard: Heard): string | null {
  if (heard.status < 300 || heard.status >= 400) return null
  const [, query = ''] = headerOf(heard.answerHeaders, 'location').split('?', 2)
  return new URLSearchParams(query).get('error_description')
}

function inJson(heard: Heard): string | null {
  if (heard.status < 400 || !/json/i.test(headerOf(heard.answerHeaders, 'content-type'))) return null
  try {
    const { error_description: description, detail } = JSON.parse(heard.answerBody.start.toString('utf8'))
    return [description, detail].find((words) => typeof words === 'string') ?? null
  } catch {
    return null
  }
}
