import { configuration } from '#configuration'
import { isSwitchedOn, slowMotionExists } from '#holds/slow'
import { pageCookies } from '#session/page-cookies'
import { Ribbon } from './ribbon.tsx'

/** Whose page this is, in words: two sites on one machine differ in the address bar by a few digits. */
export async function Colophon() {
  const slow = isSwitchedOn(await pageCookies()) ? 'on' : 'off'
  return (
    <footer className="page mt-16 pb-8 text-note text-graphite">
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-rule pt-4">
        <p>
          You are at CloudVault, <span className="value">{new URL(configuration().issuer).host}</span>. Only this
          address ever asks for your CloudVault password.
        </p>
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 [&>a]:py-0.5">
          {slowMotionExists() && <a href="/slow-motion">Slow motion is {slow}</a>}
          {configuration().mode !== 'live' && <Ribbon />}
          <a href="/developers">For developers</a>
        </div>
      </div>
    </footer>
  )
}
