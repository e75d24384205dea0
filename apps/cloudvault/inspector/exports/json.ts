import type { Message } from '#wire/message'
import type { Told } from './format.ts'
import { masked } from './masked.ts'

/** What our JSON calls itself, so that the import knows it again. */
export const OURS = 'cloudvault-flow'

/** Every message as it was recorded, secrets marked: what the import page reads. */
export function json(messages: readonly Message[], { title, recordedAt }: Told): string {
  const flow = { format: OURS, version: 1, title, recordedAt, messages: messages.map(masked) }
  return `${JSON.stringify(flow, null, 2)}\n`
}
