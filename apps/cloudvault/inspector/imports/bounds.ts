import { z } from 'zod'

z.config({ jitless: true }) // pages run under a policy that evaluates nothing

/** More than any recording has. */
export const MOST = 2_000
export const LONGEST = 200_000

export const shortText = z.string().max(4_000)
export const text = z.string().max(LONGEST)

/** An absolute address on the web. What is drawn from it is text; it is never fetched. */
export const address = z
  .string()
  .max(20_000)
  .refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value), 'is no absolute http or https address')

/** A header that leads somewhere has to lead to an address. */
const header = z
  .tuple([shortText, z.string().max(20_000)])
  .refine(([name, value]) => name.toLowerCase() !== 'location' || URL.canParse(value, 'http://here'), 'is no address')

export const headers = z.array(header).max(200)
