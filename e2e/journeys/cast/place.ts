import { CLOUDVAULT, PRINTMYPICS } from '../../stage/environment.ts'

/** Where a scene is set: one vault and one shop. */
export type Place = { cloudvault: string; printmypics: string }

export const MAIN_STREET: Place = { cloudvault: CLOUDVAULT, printmypics: PRINTMYPICS }
