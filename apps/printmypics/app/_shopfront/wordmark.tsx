/** The mark: one picture between crop marks, its two inks a hair out of register. */
export function Mark({ className = 'size-9' }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true" focusable="false">
      <g className="stroke-ink" strokeWidth="1.6" fill="none">
        <path d="M10 0v6M0 10h6M30 0v6M40 10h-6M10 40v-6M0 30h6M30 40v-6M40 30h-6" />
      </g>
      <rect x="12.5" y="12.5" width="19" height="19" className="fill-sun" />
      <rect x="9" y="9" width="19" height="19" className="fill-rubine" />
      <path d="M9 28l7-8 4.5 4.5L24 21l4 4v3z" className="fill-sheet" />
      <circle cx="22.5" cy="14.5" r="2.3" className="fill-sheet" />
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <Mark />
      <span className="text-[1.375rem] font-extrabold leading-none tracking-tight [font-stretch:80%]">
        Print<span className="font-note font-semibold italic tracking-normal text-rubine">My</span>Pics
      </span>
    </span>
  )
}
