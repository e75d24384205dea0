export type OwnerClaims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** OIDC Core §5.4 — which claims a scope opens. */
export function ownerClaims(owner: { id: string; name: string; email: string }, scope: readonly string[]): OwnerClaims {
  return {
    sub: owner.id,
    ...(scope.includes('profile') && { name: owner.name }),
    ...(scope.includes('email') && { email: owner.email, email_verified: false }),
  }
}
