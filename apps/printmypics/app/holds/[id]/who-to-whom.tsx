type Props = { from: string; to: string; channel: string; goes: string }

/** The two who speak, and the way their words take, drawn and in words. */
export function WhoToWhom({ from, to, channel, goes }: Props) {
  return (
    <p className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
      <strong className="border-2 border-ink px-3 py-2">{from}</strong>
      <span>
        <span aria-hidden="true">⇢ </span>
        {goes}, {channel}
        <span aria-hidden="true"> ⇢</span>
      </span>
      <strong className="border-2 border-ink px-3 py-2">{to}</strong>
    </p>
  )
}
