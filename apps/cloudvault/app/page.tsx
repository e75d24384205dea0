import { currentOwner } from '#session/current-owner'
import { Masthead } from './brand/masthead.tsx'

/** What this house is, in one screen, and the two doors. */
export default async function Page() {
  const signedIn = await currentOwner().catch(() => null)
  return (
    <>
      <Masthead />
      <main id="content" className="page">
        <h1 className="mt-16 text-title">An archive for your photographs</h1>
        <p className="mt-6 max-w-prose">
          {signedIn ? <a href="/photos">Your photos</a> : <a href="/sign-in">Sign in</a>}
        </p>
      </main>
    </>
  )
}
