import { type Kept, messagesNamed } from '#storage/wire-messages'

/** Everybody who watches is called with the very same list, so what it names is read once for all of them. */
const reading = new WeakMap<readonly string[], ReturnType<typeof messagesNamed>>()

/** Of the messages that have just been written: this viewer's. */
export async function newsFor(viewerId: string, ids: readonly string[]): Promise<Kept[]> {
  const read = reading.get(ids) ?? messagesNamed(ids)
  reading.set(ids, read)
  return (await read).filter((message) => message.viewerId === viewerId)
}
