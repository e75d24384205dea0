import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { Way } from './way.tsx'

export const metadata: Metadata = { title: 'Your account' }

/** Everything about the account itself, and the two ways to take it elsewhere. */
export default async function Page({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/account'))
  const [{ problem }, csrf] = await Promise.all([searchParams, csrfForPage()])
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Your account</h1>
      <p className="mt-4 text-graphite">
        {signedIn.owner.name}, <span className="value">{signedIn.owner.email}</span>
      </p>
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was done. Please press the button once more.
        </p>
      )}
      <ul className="mt-10 border-t border-ink">
        <Way title="Your password" about="A new one signs every other browser out.">
          <a className="button" href="/password">
            Change your password
          </a>
        </Way>
        <Way title="Where you are signed in" about="Every browser that is signed in as you, and how to end it.">
          <a className="button" href="/sessions">
            Your sessions
          </a>
        </Way>
        <Way title="Activity" about="Who came in, what you allowed, and what apps did with it.">
          <a className="button" href="/activity">
            What happened
          </a>
        </Way>
        <Way
          title="Take everything with you"
          about="One JSON file with all we keep about you: your albums, every photo’s data, apps, sessions and activity. The photographs themselves you download one by one."
        >
          <form method="post" action="/account/export">
            <input type="hidden" name="csrf" value={csrf} />
            <button type="submit" className="button">
              Export everything
            </button>
          </form>
        </Way>
        <Way title="Leave" about="Your account, every photo and every app’s key are deleted. There is no way back.">
          <a className="button button-removes" href="/account/delete">
            Delete your account…
          </a>
        </Way>
      </ul>
    </main>
  )
}
