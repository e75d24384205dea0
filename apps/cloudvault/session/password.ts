import { hash, verify } from '@node-rs/argon2'

/** Argon2id with OWASP's first choice of parameters (19 MiB, two passes, one lane). */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash that no password has, with the same parameters: an unknown e-mail address costs as long as a wrong password. */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS)
}

/** @param passwordHash null for an owner who does not exist: the answer is no, after the same work. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODY, password.normalize('NFKC'))
  return matches && passwordHash !== null
}
