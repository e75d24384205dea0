import { configuration } from '#configuration'
import { dropCookie, readCookie, writeCookie } from '#session/cookies'

const DAY_SECONDS = 24 * 60 * 60

/** Slow motion is for looking: in the demo and the lab, where a second registration is there for it. */
export function slowMotionExists(): boolean {
  return configuration().slowClient !== null
}

/** Whether this browser has the switch on. */
export function isSwitchedOn(cookieHeader: string | null): boolean {
  return slowMotionExists() && readCookie(cookieHeader, 'pmp_slow') === 'on'
}

/** An attempt that was begun in slow motion stays so, whatever the switch says now. */
export function isSlowClient(clientId: string): boolean {
  return configuration().slowClient?.id === clientId
}

export function switchCookie(on: boolean): string {
  return on ? writeCookie('pmp_slow', 'on', DAY_SECONDS) : dropCookie('pmp_slow')
}
