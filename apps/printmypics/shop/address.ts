import { z } from 'zod'

const line = (what: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, `Please give us ${what}.`)
    .max(most, `That is longer than fits on a label (${most} letters).`)
    .refine((text) => !hasControlCharacters(text), 'There is a character in here that cannot be printed.')

const address = z.object({
  name: line('the name on the letterbox', 80),
  street: line('a street and number', 120),
  postcode: line('a postcode', 12).regex(/^[\p{L}\p{N} -]+$/u, 'A postcode has letters, digits, spaces and hyphens.'),
  city: line('a town', 80),
  country: line('a country', 60),
})

export type Address = z.infer<typeof address>
export type AddressField = keyof Address
export const ADDRESS_FIELDS = Object.keys(address.shape) as AddressField[]

export type AddressAnswer =
  | { ok: true; address: Address }
  | { ok: false; errors: Partial<Record<AddressField, string>> }

/** The form's answer, or one sentence per field that needs another look. */
export function readAddress(fields: Partial<Record<string, unknown>>): AddressAnswer {
  const typed = Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, fields[field] ?? '']))
  const parsed = address.safeParse(typed)
  if (parsed.success) return { ok: true, address: parsed.data }
  const errors: Partial<Record<AddressField, string>> = {}
  for (const issue of parsed.error.issues) errors[issue.path[0] as AddressField] ??= issue.message
  return { ok: false, errors }
}

function hasControlCharacters(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
