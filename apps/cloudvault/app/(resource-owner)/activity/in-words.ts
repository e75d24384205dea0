import { sentenceFor } from '#oauth/scope'
import { deviceName } from '#session/device-name'
import type { ActivityRecord } from '#storage/activity'

type Line = Pick<ActivityRecord, 'kind' | 'clientName' | 'detail' | 'times'>

/** What happened, in the owner's words. Every kind has its sentence, or this does not compile. */
const SENTENCES: Record<Line['kind'], (app: string, line: Line) => string> = {
  'signed-in': () => 'You signed in',
  'wrong-password': (_app, { times }) => `Wrong password${timesInWords(times)}`,
  'signed-out': () => 'You signed out',
  'session-ended': () => 'You ended a session',
  approved: (app) => `You approved ${app}`,
  refused: (app) => `You said no to ${app}`,
  'device-connected': (app) => `You connected a device with ${app}`,
  'device-refused': (app) => `You said no to a device with ${app}`,
  'scope-withdrawn': (app, { detail }) => `You took one permission back from ${app}: ${lowerFirst(detail)}`,
  withdrawn: (app) => `You took everything back from ${app}`,
  'password-changed': () => 'You changed your password',
  'data-exported': () => 'You exported everything',
  'notice-read': (app) => `You read the notice about ${app}`,
  'came-back': (app) => `${app} connected again, as you had approved before`,
  refreshed: (app, { times }) => `${app} renewed its key${timesInWords(times)}`,
  'returned-by-app': (app) => `${app} gave its key back`,
  'reuse-detected': (app) => `Someone used an old key of ${app}; we took the connection back`,
}

/** The kinds that an owner should not overlook. */
const ALARMING: readonly Line['kind'][] = ['wrong-password', 'reuse-detected']

export function inWords(line: Line): string {
  return SENTENCES[line.kind](line.clientName ?? 'an app that no longer exists', line)
}

export function isAlarming(line: Line): boolean {
  return ALARMING.includes(line.kind)
}

/** The browser that did it, where one is known. */
export function withWhat({ kind, detail }: Line): string | null {
  const told = kind === 'signed-in' || kind === 'wrong-password' || kind === 'signed-out' || kind === 'session-ended'
  return told && detail ? deviceName(detail) : null
}

function timesInWords(times: number): string {
  if (times === 1) return ''
  return times === 2 ? ', twice' : `, ${times} times`
}

function lowerFirst(scope: string | null): string {
  const sentence = sentenceFor(scope ?? '')
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
