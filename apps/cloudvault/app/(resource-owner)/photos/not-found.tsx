/** For a photo that was deleted, that never was, or that is somebody else's: the three are not told apart. */
export default function NotFound() {
  return (
    <main id="content" className="page pt-10 pb-20 sm:pt-14">
      <h1 className="text-title">No such photo here</h1>
      <p className="mt-4 max-w-prose text-graphite">
        It may have been deleted, or the address is not quite right. Nothing else in your vault has changed.
      </p>
      <p className="mt-6">
        <a href="/photos" className="button">
          To your photos
        </a>
      </p>
    </main>
  )
}
