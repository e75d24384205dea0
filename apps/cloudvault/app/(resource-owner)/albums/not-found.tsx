/** For an album that never was, or that is somebody else's. */
export default function NotFound() {
  return (
    <main id="content" className="page pt-10 pb-20 sm:pt-14">
      <h1 className="text-title">No such album here</h1>
      <p className="mt-4 max-w-prose text-graphite">The address is not quite right. Your photos are where they were.</p>
      <p className="mt-6">
        <a href="/albums" className="button">
          To your albums
        </a>
      </p>
    </main>
  )
}
