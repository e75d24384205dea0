import { cookies } from 'next/headers'
import { configuration } from '#configuration'

/** The e-mail address that was typed beside a wrong password. It waits in the shopper's own browser, not in an address bar. */
const NAME = 'pmp_email'
const MOST = 254

export function keepEmail(typed: string): string {
  return written(Buffer.from(typed.slice(0, MOST)).toString('base64url'), 10 * 60)
}

export function forgetEmail(): string {
  return written('', 0)
}

export async function emailForPage(): Promise<string> {
  return Buffer.from((await cookies()).get(NAME)?.value ?? '', 'base64url').toString()
}

function written(value: string, seconds: number): string {
  const secure = configuration().secureCookies ? '; Secure' : ''
  return `${NAME}=${value}; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}
