import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { LABS } from '#labs/labs'
import { resultOf } from '#labs/results'
import { pageCookies } from '#session/page-cookies'
import { viewerOf } from '#wire/viewer'

export const metadata: Metadata = { title: 'Attack labs' }

/** The list: which attack, on which defence, and what this browser has seen of it. */
export default async function Page() {
  const viewer = viewerOf(await pageCookies())
  const isOpen = configuration().labRunner !== null
  return (
    <main id="content" className="page pb-10">
      <p className="term pt-10 sm:pt-14">Attack labs</p>
      <h1 className="mt-2 max-w-[24ch] text-title">The same attack, with the defence off and on</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Every lab turns off one defence of this very server, for one client made for the run, and lets Mallory try. Then
        it turns the defence on and lets her try again. Both runs are recorded. Say first what you think will happen.
      </p>
      {!isOpen && (
        <p className="notice mt-6 max-w-prose">
          The labs are closed here, because they make a server weak. They open on a machine of your own only: end the
          demo with Ctrl-C and start it again with <code>npm run demo -- --labs</code>. These wait for you there:
        </p>
      )}
      <ol className="lab-list">
        {LABS.map(({ slug, title, gist, defence, cites }) => (
          <li key={slug}>
            <h2>{isOpen ? <a href={`/developers/labs/${slug}`}>{title}</a> : title}</h2>
            <p>{gist}</p>
            <p className="text-note text-graphite">
              {defence}, <cite>{cites}</cite>
              {viewer && resultOf(viewer.id, slug) && ', played in this browser'}
            </p>
          </li>
        ))}
      </ol>
      {isOpen && (
        <p className="mt-8">
          <a href="/developers/labs/matrix">Attack, defence, line of code, section and test, in one table</a>
        </p>
      )}
    </main>
  )
}
