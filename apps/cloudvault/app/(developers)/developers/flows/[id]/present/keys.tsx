'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useScripted } from '#app/brand/scripted.ts'

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

/**
 * Goes where the link goes that stands for a key, without loading the page anew: a press in between would be lost.
 * Whoever holds a modifier wants something else of the browser.
 * Says which keys there are only once they are listened to.
 */
export function Keys() {
  const router = useRouter()
  const listens = useScripted()
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const name = LINK[event.key]
      if (!name || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const link = document.querySelector<HTMLAnchorElement>(`.presenter [data-key="${name}"]`)
      if (!link) return
      event.preventDefault()
      if (name === 'leave') link.click()
      else router.replace(link.href)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [router])
  if (!listens) return null
  return (
    <span className="presenter-keys">
      <kbd>←</kbd> <kbd>→</kbd> or <kbd>Page Up</kbd> <kbd>Page Down</kbd>, secrets <kbd>m</kbd>, leave <kbd>Esc</kbd>
    </span>
  )
}
