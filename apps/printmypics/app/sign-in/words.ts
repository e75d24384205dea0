/** next-auth's error codes in words: what happened, and what to do now. */
const WORDS: Record<string, { title: string; why: string }> = {
  CredentialsSignin: {
    title: 'That e-mail and password do not go together',
    why: 'Check both and try again. This is your PrintMyPics password, not the one you use at CloudVault.',
  },
  AccessDenied: {
    title: 'You were not signed in',
    why: 'CloudVault told us that you said no. That is fine: sign in with e-mail and password, or go on without signing in.',
  },
  OAuthSignin: {
    title: 'CloudVault does not answer',
    why: 'We could not ask it who you are. Try again in a moment, or sign in with e-mail and password.',
  },
  OAuthCallback: {
    title: 'CloudVault’s answer did not fit our question',
    why: 'It may have come too late, from another tab or a second time, so we did not trust it. Press the button again.',
  },
  Configuration: {
    title: 'Something is set up wrongly on our side',
    why: 'Signing in does not work at the moment. You can still order as a guest.',
  },
}

const OTHERWISE = {
  title: 'Signing in did not work',
  why: 'Something went wrong on the way. Nothing is lost: try again, or order as a guest.',
}

/** Null: nothing went wrong. The code itself is never shown. */
export function signInTrouble(code: unknown): { title: string; why: string } | null {
  if (typeof code !== 'string' || code === '') return null
  return (Object.hasOwn(WORDS, code) && WORDS[code]) || OTHERWISE
}
