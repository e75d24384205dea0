import { hash, verify } from '@node-rs/argon2'

/** argon2id with OWASP's parameters. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

let stranger: Promise<string> | undefined

/** Takes as long for an unknown e-mail address as for a known one: the clock tells nobody who shops here. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await stranger), password).catch(() => false)
  return matches && passwordHash !== null
}
