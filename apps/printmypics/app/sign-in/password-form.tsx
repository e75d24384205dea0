import { Button } from '#app/_shopfront/button.tsx'
import { Field } from '#app/_shopfront/field.tsx'
import { emailForPage } from '#session/email-draft'
import { NextAuthCsrf } from './next-auth-csrf.tsx'

/** A plain form to next-auth: it works without JavaScript. */
export async function PasswordForm({ goTo }: { goTo: string }) {
  return (
    <form method="post" action="/api/auth/callback/credentials" className="flex flex-col gap-4">
      <NextAuthCsrf />
      <input type="hidden" name="callbackUrl" value={goTo} />
      <Field
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        defaultValue={await emailForPage()}
        required
      />
      <Field name="password" label="Password" type="password" autoComplete="current-password" required />
      <div>
        <Button>Sign in</Button>
      </div>
    </form>
  )
}
