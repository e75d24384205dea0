const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** A day and a time; UTC, because the server does not know where the reader is. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{FORMAT.format(at)} UTC</time>
}
