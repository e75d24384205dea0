'use client'

import { useEffect } from 'react'

/** What a clicker, a keyboard and a remote send. */
const LINK: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'prev',
  ArrowUp: 'prev',
  PageUp: 'prev',
  m: 'mask',
  Escape: 'leave',
}

/** Presses the link that stands for a key. Whoever holds a modifier wants something else of the browser. */
export function Keys() {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const name = LINK[event.key]
      if (!name || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const link = document.querySelector<HTMLAnchorElement>(`.presenter [data-key="${name}"]`)
      if (!link) return
      event.preventDefault()
      link.click()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return null
}
