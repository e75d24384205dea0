import { type Kept, messageOf, messagesSince } from '#storage/wire-messages'
import { openLetter } from './letter.ts'
import type { Message } from './message.ts'
import { unseal } from './sealing.ts'
import type { Viewer } from './viewer.ts'

/** What this browser did here since a message's id, oldest first, with the values that its viewer can open. */
export async function toldSince(viewer: Viewer, since: string): Promise<Message[]> {
  return (await messagesSince(viewer.id, since)).map((kept) => opened(kept, viewer))
}

/** The message of that id, if it is this viewer's. */
export async function toldOf(viewer: Viewer, id: string): Promise<Message[]> {
  return (await messageOf(viewer.id, id)).map((kept) => opened(kept, viewer))
}

function opened({ content, flow, sealed }: Kept, viewer: Viewer): Message {
  const message: Message = JSON.parse(content)
  const text = sealed && (unseal(viewer.key, sealed) ?? openLetter(viewer.key, sealed))
  const values: Record<string, string> = text ? JSON.parse(text) : {}
  return { ...message, flow, secrets: message.secrets.map((one) => ({ ...one, value: values[one.mark] ?? null })) }
}
