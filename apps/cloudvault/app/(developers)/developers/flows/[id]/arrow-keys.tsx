'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Up and down go from message to message, as in a list; everything stays an ordinary link. */
export function ArrowKeys({ children }: { children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = around.current
    place?.addEventListener('keydown', walk)
    return () => place?.removeEventListener('keydown', walk)
  }, [])
  return <div ref={around}>{children}</div>
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

function walk(this: HTMLDivElement, event: KeyboardEvent): void {
  const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-hop]')]
  const here = links.findIndex((link) => link.matches(':focus'))
  const next = here < 0 ? undefined : links[here + (STEP[event.key] ?? links.length)]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.click()
}
