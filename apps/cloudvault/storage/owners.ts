import { db } from './database.ts'

export type OwnerRecord = { id: string; email: string; name: string; passwordHash: string }

/** E-mail addresses are compared in lower case, without the spaces a keyboard adds around them. */
export function canonicalEmail(email: string): string {
  return email.trim().toLowerCase()
}

export function findOwnerByEmail(email: string): Promise<OwnerRecord | null> {
  return db().owner.findUnique({
    where: { email: canonicalEmail(email) },
    select: { id: true, email: true, name: true, passwordHash: true },
  })
}
