import { configuration } from '#configuration'

export function Footer() {
  const here = new URL(configuration().url).host
  return (
    <footer className="mt-auto border-t border-rule text-sm text-soft">
      <div className="mx-auto flex max-w-7xl flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-6 sm:px-8">
        <p>
          PrintMyPics, at <span className="font-semibold text-ink">{here}</span>. A print shop, not a place that keeps
          photos.
        </p>
        <p className="font-note text-base italic">Trim to the marks.</p>
      </div>
    </footer>
  )
}
