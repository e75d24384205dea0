import { SmallScript } from '#app/small-script.tsx'

/** What is left as the page is made, and from then on as the script counts. */
export function TimeLeft({ until, seconds }: { until: number; seconds: number }) {
  return (
    <>
      <span className="value" role="timer" data-until={until}>
        {`${Math.floor(seconds / 60)} min ${seconds % 60} s`}
      </span>
      <SmallScript name="time-left" />
    </>
  )
}
