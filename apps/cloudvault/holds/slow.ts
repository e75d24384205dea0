import { configuration, isOnOneMachine } from '#configuration'
import { readCookie, writeCookie } from '#session/cookie'

/** Slow motion is for looking: it is there in the demo and the lab, and nowhere else. */
export function slowMotionExists(): boolean {
  return isOnOneMachine(configuration().mode)
}

/** Whether this browser has the switch on. */
export function isSwitchedOn(cookieHeader: string | null): boolean {
  return slowMotionExists() && readCookie(cookieHeader, 'slow') === 'on'
}

/** Held here: what a browser with the switch on brings, and what the demo client made for slow motion asks. */
export function isHeld(cookieHeader: string | null, clientId: string): boolean {
  return isSwitchedOn(cookieHeader) || (slowMotionExists() && clientId === slowClientId())
}

/** The demo client whose codes live ten minutes, the longest RFC 6749 §4.1.2 recommends. */
export function slowClientId(): string {
  return process.env.CLOUDVAULT_SLOW_CLIENT_ID || `${process.env.CLOUDVAULT_CLIENT_ID || 'printmypics'}-slow`
}

/** The switch, until the browser is closed. */
export function switchCookie(on: boolean): string {
  return on ? writeCookie('slow', 'on') : writeCookie('slow', '', 0)
}
