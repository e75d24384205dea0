type Props = { csrf: string; request?: string; next?: string; problem?: string; email: string; password: string }

const PROBLEMS: Record<string, string> = {
  password:
    'This e-mail address and this password do not belong together. Check both; the address is kept below, the password has to be typed again.',
  form: 'That form had grown old, or cookies are switched off, so nothing was sent. Please try once more.',
}

/** A plain form: it works before any script has arrived, and without. */
export function SignInForm({ csrf, request, next, problem, email, password }: Props) {
  const explanation = problem && PROBLEMS[problem]
  const wrong = problem === 'password' || undefined
  return (
    <form method="post" action="/sign-in/submit" className="mt-8">
      <input type="hidden" name="csrf" value={csrf} />
      {request && <input type="hidden" name="request" value={request} />}
      {next && <input type="hidden" name="next" value={next} />}
      {explanation && (
        <p id="problem" role="alert" className="notice notice-wrong mb-6">
          {explanation}
        </p>
      )}
      <label htmlFor="email" className="term">
        E-mail
      </label>
      <input
        id="email"
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={email}
        aria-invalid={wrong}
        aria-describedby={wrong && 'problem'}
        className="field mt-1"
      />
      <label htmlFor="password" className="term mt-5 block">
        Password
      </label>
      <input
        id="password"
        name="password"
        type="password"
        required
        autoComplete="current-password"
        defaultValue={password}
        aria-invalid={wrong}
        aria-describedby={wrong && 'problem'}
        className="field mt-1"
      />
      <button type="submit" className="button button-strong mt-6 w-full">
        Sign in
      </button>
    </form>
  )
}
