import { Button } from '#app/_shopfront/button.tsx'
import { NextAuthCsrf } from './next-auth-csrf.tsx'

/** OIDC through next-auth: the form's POST makes state, nonce and PKCE, and leaves for CloudVault. */
export function CloudVaultForm({ goTo, label, look }: { goTo: string; label: string; look?: 'quiet' }) {
  return (
    <form method="post" action="/api/auth/signin/cloudvault">
      <NextAuthCsrf />
      <input type="hidden" name="callbackUrl" value={goTo} />
      <Button look={look}>{label}</Button>
    </form>
  )
}
