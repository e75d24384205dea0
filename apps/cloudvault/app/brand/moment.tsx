import { distance } from './distance.ts'

/** A moment as distance, which is the same in every time zone; the exact one is a hover and a screen reader away. */
export function Moment({ at, now = new Date() }: { at: Date; now?: Date }) {
  return (
    <time dateTime={at.toISOString()} title={`${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`}>
      {distance(at, now)}
    </time>
  )
}
