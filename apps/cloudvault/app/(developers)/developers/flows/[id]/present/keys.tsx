'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useScripted } from '#app/brand/scripted.ts'
import { addressOf, type Place } from './place.ts'

/** What a clicker, a keyboard and a remote send. */
const STEP: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}
const LINK: Readonly<Record<string, string>> = { m: 'mask', Escape: 'leave' }

/**
 * Goes where the link goes that stands for a key, without loading the page anew: a press in between would be lost. Who
 * presses three times while a screen is on its way goes on by three.
 * Whoever holds a modifier wants something else of the browser.
 * Says which keys there are only once they are listened to.
 */
export function Keys({ place }: { place: Place }) {
  const router = useRouter()
  const wanted = useRef(place.step)
  const listens = useScripted()
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const by = STEP[event.key]
      if (by) {
        event.preventDefault()
        wanted.current = Math.min(Math.max(wanted.current + by, 1), place.last)
        return router.replace(addressOf({ ...place, step: wanted.current }))
      }
      const name = LINK[event.key]
      if (!name) return
      const link = document.querySelector<HTMLAnchorElement>(`.presenter [data-key="${name}"]`)
      if (!link) return
      event.preventDefault()
      wanted.current = place.step
      if (name === 'leave') link.click()
      else router.replace(link.href)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [router, place])
  if (!listens) return null
  return (
    <span className="presenter-keys">
      <kbd>←</kbd> <kbd>→</kbd> or <kbd>Page Up</kbd> <kbd>Page Down</kbd>, secrets <kbd>m</kbd>, leave <kbd>Esc</kbd>
    </span>
  )
}
