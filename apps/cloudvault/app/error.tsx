'use client'

import { Wordmark } from './brand/wordmark.tsx'

/** A page failed, and perhaps the room around it: only the name of the house is certain. */
export default function PageFailed({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <header className="page pt-5">
        <a href="/" className="mb-4 inline-block">
          <Wordmark />
        </a>
        <div className="scale" aria-hidden="true" />
      </header>
      <main id="content" className="page">
        <title>Something went wrong · CloudVault</title>
        <h1 className="pt-12 text-title sm:pt-20">This page could not be shown</h1>
        <p className="mt-6 max-w-prose">
          The mistake is ours and has been written down. Your photos are untouched, and nothing was shared or changed.
        </p>
        <p className="mt-3 max-w-prose">Try again in a moment. If it keeps happening, start from your photos.</p>
        {error.digest && (
          <p className="mt-3 text-note text-graphite">
            Our note of it has the number <span className="value">{error.digest}</span>.
          </p>
        )}
        <p className="mt-8 flex flex-wrap gap-4">
          <button type="button" className="button button-strong" onClick={() => window.location.reload()}>
            Try again
          </button>
          <a className="button" href="/photos">
            Your photos
          </a>
        </p>
      </main>
    </>
  )
}
