import type { Message } from '#wire/message'
import type { Told } from './format.ts'
import { masked } from './masked.ts'
import { OURS } from './ours.ts'

/** Every message as it was recorded, secrets marked: what the import page reads. */
export function json(messages: readonly Message[], { title, recordedAt }: Told): string {
  const flow = { format: OURS, version: 1, title, recordedAt, messages: messages.map(masked) }
  return `${JSON.stringify(flow, null, 2)}\n`
}
