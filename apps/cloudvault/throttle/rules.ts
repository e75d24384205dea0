import { z } from 'zod'
import type { Rule } from './wait.ts'

const count = (usual: number) => z.coerce.number().int().min(1).default(usual)

/** The thresholds, in the environment. Generous: they stop machines that guess, and no person and no client's probe. */
export const throttleEnvironment = z.object({
  /** Wrong passwords for one account before its first delay. */
  CLOUDVAULT_THROTTLE_PASSWORDS: count(10),
  /** Wrong passwords from one address, within a minute, before its first delay. */
  CLOUDVAULT_THROTTLE_SIGN_INS: count(100),
  /** Seconds of the first delay of these two; each further one is twice as long … */
  CLOUDVAULT_THROTTLE_FIRST_DELAY: count(1),
  /** … up to this. */
  CLOUDVAULT_THROTTLE_LONGEST_DELAY: count(300),
  /** Failed authentications a minute, of one client from one address. */
  CLOUDVAULT_THROTTLE_CLIENTS: count(120),
  /** Failed authentications a minute from one address, whatever clients it names. */
  CLOUDVAULT_THROTTLE_CLIENT_ADDRESS: count(1200),
  /** Wrong user codes a minute, of one owner. */
  CLOUDVAULT_THROTTLE_USER_CODES: count(100),
  /** Registrations a minute from one address. */
  CLOUDVAULT_THROTTLE_REGISTRATIONS: count(120),
})

export type ThrottleName = 'account' | 'signInAddress' | 'client' | 'clientAddress' | 'userCode' | 'registration'
export type ThrottleRules = Record<ThrottleName, Rule>

const MINUTE = 60
const HOUR = 60 * MINUTE

export function throttleRules(env: z.infer<typeof throttleEnvironment>): ThrottleRules {
  const grows = { first: env.CLOUDVAULT_THROTTLE_FIRST_DELAY, longest: env.CLOUDVAULT_THROTTLE_LONGEST_DELAY }
  const forAnHour = { span: HOUR + grows.longest, slides: true, grows }
  const perMinute = (free: number): Rule => ({ free, span: MINUTE, slides: false, grows: null })
  return {
    account: { free: env.CLOUDVAULT_THROTTLE_PASSWORDS, ...forAnHour },
    signInAddress: { ...perMinute(env.CLOUDVAULT_THROTTLE_SIGN_INS), grows },
    client: perMinute(env.CLOUDVAULT_THROTTLE_CLIENTS),
    clientAddress: perMinute(env.CLOUDVAULT_THROTTLE_CLIENT_ADDRESS),
    userCode: perMinute(env.CLOUDVAULT_THROTTLE_USER_CODES),
    registration: perMinute(env.CLOUDVAULT_THROTTLE_REGISTRATIONS),
  }
}
