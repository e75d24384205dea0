import { cookies } from 'next/headers'
import { configuration } from '#configuration'
import { ADDRESS_FIELDS, type AddressField } from '#shop/address'

/** What was typed and could not be accepted yet. It waits in the shopper's own browser, not in an address bar. */
export type AddressDraft = Partial<Record<AddressField, string>>

const NAME = 'pmp_address'
const MOST = 125 // per field: five of them stay below what a cookie may hold

export function keepDraft(typed: Partial<Record<string, unknown>>): string {
  const draft = Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, String(typed[field] ?? '').slice(0, MOST)]))
  return written(Buffer.from(JSON.stringify(draft)).toString('base64url'), 15 * 60)
}

export function forgetDraft(): string {
  return written('', 0)
}

export async function draftForPage(): Promise<AddressDraft> {
  const value = (await cookies()).get(NAME)?.value
  if (!value) return {}
  try {
    const kept: unknown = JSON.parse(Buffer.from(value, 'base64url').toString())
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter(([, text]) => typeof text === 'string'))
  } catch {
    return {} // somebody else's cookie of that name
  }
}

function written(value: string, seconds: number): string {
  const secure = configuration().secureCookies ? '; Secure' : ''
  return `${NAME}=${value}; Path=/basket; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
}
