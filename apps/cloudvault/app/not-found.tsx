import type { Metadata } from 'next'
import { Masthead } from './brand/masthead.tsx'

export const metadata: Metadata = { title: 'Nothing here' }

/** 404. Another owner's photo ends here too: that it exists is nobody else's business. */
export default function NotFound() {
  return (
    <>
      <Masthead />
      <main id="content" className="page">
        <h1 className="pt-12 text-title sm:pt-20">Nothing is kept at this address</h1>
        <p className="mt-6 max-w-prose">
          The link may be old, the photo deleted, or the address mistyped. Nothing of yours is lost by it.
        </p>
        <p className="mt-8 flex flex-wrap gap-4">
          <a className="button button-strong" href="/photos">
            Your photos
          </a>
          <a className="button" href="/">
            What CloudVault is
          </a>
        </p>
      </main>
    </>
  )
}
