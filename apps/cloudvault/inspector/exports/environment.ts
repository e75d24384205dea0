import { SECRET_VARIABLE } from '#developers/snippets/values'
import type { Replay } from '../replay/replay.ts'

/** Where an export that runs takes what it must not carry. */
export const EMAIL_VARIABLE = 'CLOUDVAULT_EMAIL'
export const PASSWORD_VARIABLE = 'CLOUDVAULT_PASSWORD'

export type Needed = { name: string; what: string }

/** The variables that a replay needs, and what each of them is. */
export function neededBy({ needs, clientId }: Replay): Needed[] {
  return [
    ...(needs.clientSecret ? [{ name: SECRET_VARIABLE, what: `the client secret of ${clientId}` }] : []),
    ...(needs.owner
      ? [
          { name: EMAIL_VARIABLE, what: 'the e-mail address of an owner at CloudVault' },
          { name: PASSWORD_VARIABLE, what: "that owner's password" },
        ]
      : []),
  ]
}

/** What an export says at its head, line by line. */
export function preamble(title: string, replay: Replay): string[] {
  return [
    oneLine(title),
    'It starts a new flow that goes the way of the recorded one, and stops at the first difference.',
    'Nothing secret is in this file: state, code, tokens and verifier are made anew.',
    ...neededBy(replay).map(({ name, what }) => `${name}: ${what}.`),
    ...replay.left.map(({ what, why }) => `Left out: ${oneLine(what)}, because ${oneLine(why)}.`),
  ]
}

/** What stands in a comment must not end it. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replaceAll('*/', '* /')
}
