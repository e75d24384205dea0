import { configuration } from '#configuration'
import { Ribbon } from './ribbon.tsx'

/** Whose page this is; and in the demo, where every message of the last dance lies open. */
export function Footer() {
  const { url } = configuration()
  const here = new URL(url).host
  return (
    <footer className="mt-auto border-t border-rule text-sm text-soft">
      <div className="mx-auto flex max-w-7xl flex-wrap items-baseline justify-between gap-x-8 gap-y-2 px-4 py-6 sm:px-8">
        <p>
          PrintMyPics, at <span className="font-semibold text-ink">{here}</span>. A print shop, not a place that keeps
          photos.
        </p>
        <Ribbon />
        <p className="font-note text-base italic">Trim to the marks.</p>
      </div>
    </footer>
  )
}
