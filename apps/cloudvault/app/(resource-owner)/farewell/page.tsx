import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Farewell' }

/** After an account was deleted. */
export default function Page() {
  return (
    <main id="content" className="page">
      <h1 className="pt-12 text-title sm:pt-20">Farewell</h1>
      <div className="mt-6 grid max-w-prose gap-3">
        <p role="status">
          Your account is deleted: your photos, your albums, your activity, and every key an app had. Nothing of it is
          left here.
        </p>
        <p className="text-graphite">
          Apps you had connected may still remember your name or hold what they fetched before. That is between you and
          them.
        </p>
      </div>
      <p className="mt-8">
        <a className="button" href="/">
          What CloudVault is
        </a>
      </p>
    </main>
  )
}
