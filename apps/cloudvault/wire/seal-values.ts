import { configuration, isOnOneMachine } from '#configuration'
import { publicKeysOf } from '#storage/wire-viewers'
import { builtInClients } from './built-in-clients.ts'
import type { Message } from './message.ts'
import { type Seal, sealFor, unseal } from './sealing.ts'
import type { Viewer } from './viewer.ts'

/** A seal serves a viewer for a while: making one costs more than using it. */
const seals = new Map<string, Seal>()
const MOST = 300

/** Makes the seals ready for these viewers. */
export async function readySeals(viewerIds: readonly string[]): Promise<void> {
  const missing = [...new Set(viewerIds)].filter((id) => !seals.has(id))
  if (missing.length === 0) return
  if (seals.size + missing.length > MOST) seals.clear()
  for (const [id, publicKey] of await publicKeysOf(missing)) seals.set(id, sealFor(publicKey))
}

/** The values behind a message's marks, sealed to its viewer; a client's secret only where it is the demo's own. */
export function sealValues({ secrets, client }: Message, viewerId: string | null): string | null {
  const seal = viewerId && isOnOneMachine(configuration().mode) ? seals.get(viewerId) : undefined
  if (!seal) return null
  const mayTell = secrets.filter(({ kind }) => kind !== 'client_secret' || builtInClients().includes(client ?? ''))
  if (mayTell.length === 0) return null
  return seal(JSON.stringify(Object.fromEntries(mayTell.map(({ mark, value }) => [mark, value]))))
}

/** The message with the values that this viewer can open. */
export function withValues(message: Message, sealed: string | null, viewer: Viewer): Message {
  const opened = sealed && unseal(viewer.privateKey, sealed)
  const values: Record<string, string> = opened ? JSON.parse(opened) : {}
  return { ...message, secrets: message.secrets.map((secret) => ({ ...secret, value: values[secret.mark] ?? null })) }
}
