import type { Metadata } from 'next'
import { isSwitchedOn } from '#holds/slow'
import { csrfForPage } from '#session/csrf'
import { pageCookies } from '#session/page-cookies'

export const metadata: Metadata = { title: 'Slow motion' }

/** The switch. */
export default async function Page() {
  const on = isSwitchedOn(await pageCookies())
  return (
    <main id="content" className="page">
      <div className="max-w-prose pt-12 sm:pt-20">
        <h1 className="text-title">Slow motion</h1>
        <p className="mt-6">
          When it is on, every request that an app sends you here with waits before it goes on: once when it has
          arrived, and once when you have decided, before the code is made. A page shows what is sent, and to whom.
        </p>
        <p className="mt-3">
          An app’s code lives as long as the app registered it, and it is made only when you let it go.
        </p>
        <p className="mt-6">
          In this browser, slow motion is <strong>{on ? 'on' : 'off'}</strong>.
        </p>
        <form method="post" action="/slow-motion/switch" className="mt-6">
          <input type="hidden" name="csrf" value={await csrfForPage()} />
          <button type="submit" name="slow" value={on ? 'off' : 'on'} className="button button-strong">
            {on ? 'Switch it off' : 'Switch it on'}
          </button>
        </form>
      </div>
    </main>
  )
}
