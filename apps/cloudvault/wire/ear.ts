import { configuration } from '#configuration'
import { type Answer, recorded } from './record.ts'
import { take } from './waiting.ts'

/** The answer, listened to in `demo` and `lab` mode; in `live` mode the very same function, and nothing is in its way. */
export function withEar(answer: Answer): Answer {
  return configuration().mode === 'live' ? answer : recorded(answer, take)
}
