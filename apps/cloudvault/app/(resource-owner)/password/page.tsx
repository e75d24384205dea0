import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { SHORTEST } from '#session/new-password'
import { signInPath } from '#session/return-path'

export const metadata: Metadata = { title: 'Change your password' }

const PROBLEMS: Record<string, string> = {
  current: 'That is not your present password, so nothing was changed.',
  short: `The new password is too short: it needs ${SHORTEST} characters, and any will do.`,
  long: 'The new password is longer than 200 characters. A sentence is enough.',
  same: 'That is the password you have already.',
  form: 'That page had grown old, so nothing was changed. Please try once more.',
}

/** A new password, and what should become of everything the old one opened. */
export default async function Page({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/password'))
  const [{ problem = '' }, csrf] = await Promise.all([searchParams, csrfForPage()])
  const explanation = PROBLEMS[problem]
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Change your password</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Every other browser is signed out. Apps you have connected never had your password, so they stay unless you say
        otherwise.
      </p>
      <form method="post" action="/password/change" className="mt-8 max-w-[26rem]">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="username" autoComplete="username" value={signedIn.owner.email} />
        {explanation && (
          <p id="problem" role="alert" className="notice notice-wrong mb-6">
            {explanation}
          </p>
        )}
        <Secret
          id="current_password"
          label="Present password"
          autoComplete="current-password"
          wrong={problem === 'current'}
        />
        <Secret
          id="new_password"
          label="New password"
          autoComplete="new-password"
          shortest={SHORTEST}
          wrong={['short', 'long', 'same'].includes(problem)}
        />
        <p id="rule" className="mt-1 text-note text-graphite">
          At least {SHORTEST} characters. A few words in a row are fine.
        </p>
        <label className="mt-5 flex items-start gap-3">
          <input type="checkbox" name="apps" value="withdraw" className="mt-1 size-5 accent-blue" />
          <span>Also take back what every connected app may do</span>
        </label>
        <button type="submit" className="button button-strong mt-6 w-full">
          Change it
        </button>
      </form>
    </main>
  )
}

type SecretProps = { id: string; label: string; autoComplete: string; shortest?: number; wrong: boolean }

function Secret({ id, label, autoComplete, shortest, wrong }: SecretProps) {
  const described = [wrong && 'problem', shortest && 'rule'].filter(Boolean).join(' ')
  return (
    <>
      <label htmlFor={id} className="term mt-5 block">
        {label}
      </label>
      <input
        id={id}
        name={id}
        type="password"
        required
        autoComplete={autoComplete}
        minLength={shortest}
        aria-invalid={wrong || undefined}
        aria-describedby={described || undefined}
        className="field mt-1"
      />
    </>
  )
}
