import { randomBytes } from 'node:crypto'
import { deviceName } from '#session/device-name'
import { type Heard, headerOf, pathOf } from './heard.ts'
import type { Message } from './message.ts'
import { redact } from './redact.ts'

/** Where a message belongs, and what its sender is called. */
export type Place = { channel: 'front' | 'back'; flow: string | null; client: string | null; clientName: string | null }

/** The message of what was heard. `keys` are the flow's own, hashed with the installation's key. */
export function messageFrom(heard: Heard, place: Place, keys: readonly string[], origin: string): Message {
  const isFront = place.channel === 'front'
  return {
    id: `${heard.time.toString(36)}-${randomBytes(6).toString('base64url')}`,
    flow: place.flow,
    recordedBy: 'cloudvault',
    time: heard.time,
    duration: heard.duration,
    channel: place.channel,
    from: isFront ? 'browser' : 'client',
    to: pathOf(heard.target).startsWith('/api/') ? 'photo-api' : 'authorization-server',
    sender: isFront ? deviceName(headerOf(heard.headers, 'user-agent')) : place.clientName,
    ...redact(heard, origin),
    keys: [...keys],
    client: place.client,
  }
}
