/** A basket that fills: up to three sheets stick out of it, and the number says the rest. */
export function BasketLink({ prints }: { prints: number }) {
  const words = prints === 0 ? 'Basket, empty' : `Basket, ${prints} ${prints === 1 ? 'print' : 'prints'}`
  return (
    <a href="/basket" className="flex min-h-11 items-center gap-2 font-bold">
      <svg viewBox="0 0 44 40" className="h-10 w-11" aria-hidden="true" focusable="false">
        {prints > 2 && <path d="M27 6l9 3-4 14-9-3z" className="fill-cyan" />}
        {prints > 1 && <path d="M8 9l10-3 4 15-10 3z" className="fill-sun" />}
        {prints > 0 && <path d="M15 3h13v18H15z" className="fill-rubine" />}
        <path d="M3 17h38l-4 20H7z" className="fill-tray stroke-ink" strokeWidth="2" strokeLinejoin="round" />
        <path d="M5 24h34M6 31h32M14 17l2 20M30 17l-2 20M22 17v20" className="stroke-ink" strokeWidth="1.2" />
      </svg>
      <span className="min-w-[1.6ch] text-lg" aria-hidden="true">
        {prints}
      </span>
      <span className="sr-only">{words}</span>
    </a>
  )
}
