import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { belongingsOf } from '#storage/deleted-owners'
import { photographs } from '../../photos/taken.ts'

export const metadata: Metadata = { title: 'Delete your account?' }

const PROBLEMS: Record<string, string> = {
  password: 'That is not your password, so nothing was deleted.',
  confirmation: 'The box was not ticked, so nothing was deleted.',
  form: 'That page had grown old, so nothing was deleted. Please try once more.',
}

/** Asks twice, with the password and with a tick, because there is no way back. */
export default async function Page({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/account/delete'))
  const [{ problem = '' }, csrf, belongings] = await Promise.all([
    searchParams,
    csrfForPage(),
    belongingsOf(signedIn.owner.id),
  ])
  const explanation = PROBLEMS[problem]
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Delete your account?</h1>
      <div className="mt-4 grid max-w-prose gap-3">
        <p>
          {photographs(belongings.photos)} and {belongings.albums === 1 ? 'one album' : `${belongings.albums} albums`}{' '}
          are deleted, with your activity and everything else we keep about you. Every app loses its key at once, and
          every browser is signed out.
        </p>
        <p>We cannot bring any of it back. Prints that are already made stay as they are.</p>
        {belongings.apps > 0 && (
          <p>
            {belongings.apps === 1
              ? 'The app that you registered is'
              : `The ${belongings.apps} apps that you registered are`}{' '}
            deleted too, and everyone who connected to {belongings.apps === 1 ? 'it' : 'them'} loses that connection.
          </p>
        )}
        <p className="text-graphite">
          To keep a copy, first <a href="/account">export everything</a> and download your photos.
        </p>
      </div>
      <form method="post" action="/account/delete/submit" className="mt-8 max-w-[26rem]">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="username" autoComplete="username" value={signedIn.owner.email} />
        {explanation && (
          <p id="problem" role="alert" className="notice notice-wrong mb-6">
            {explanation}
          </p>
        )}
        <label htmlFor="current_password" className="term block">
          Your password
        </label>
        <input
          id="current_password"
          name="current_password"
          type="password"
          required
          autoComplete="current-password"
          aria-invalid={problem === 'password' || undefined}
          aria-describedby={explanation ? 'problem' : undefined}
          className="field mt-1"
        />
        <label className="mt-5 flex items-start gap-3">
          <input type="checkbox" name="confirmed" value="yes" required className="mt-1 size-5 accent-blue" />
          <span>Delete my account and all my photos, for good</span>
        </label>
        <div className="mt-6 flex flex-wrap gap-3">
          <button type="submit" className="button button-removes">
            Delete everything
          </button>
          <a className="button" href="/account">
            Keep it
          </a>
        </div>
      </form>
    </main>
  )
}
