import { cookies } from 'next/headers'
import { nextAuthCsrfCookieName, nextAuthCsrfField } from '#session/next-auth-csrf'

/** next-auth's own hidden field; proxy.ts has seen to its cookie. */
export async function NextAuthCsrf() {
  const cookie = (await cookies()).get(nextAuthCsrfCookieName())
  return <input type="hidden" name="csrfToken" value={nextAuthCsrfField(cookie?.value)} />
}
