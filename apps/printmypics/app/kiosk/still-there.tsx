'use client'

import { useEffect, useRef, useState } from 'react'

/** The server forgets after two minutes; this screen asks before, and ends a little earlier than that. */
const IDLE_MS = 100_000
const ASK_MS = 30_000
const TELL_EVERY_MS = 15_000

/** Nobody leaves photos behind on a screen in a shop. Without scripts, the page reloads itself into an empty booth. */
export function StillThere({ csrf }: { csrf: string }) {
  const finish = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [drawn] = useState(Date.now)
  useEffect(() => {
    let touched = drawn
    let told = touched
    const touch = () => {
      touched = Date.now()
      setLeft(null)
      if (touched - told < TELL_EVERY_MS) return
      told = touched
      void fetch('/kiosk/here', { method: 'POST', body: new URLSearchParams({ csrf }) }).catch(() => {})
    }
    const cameBack = (event: PageTransitionEvent) => event.persisted && location.reload()
    const clock = setInterval(() => {
      const remaining = IDLE_MS - (Date.now() - touched)
      setLeft(remaining < ASK_MS ? Math.max(0, Math.ceil(remaining / 1000)) : null)
      if (remaining > 0) return
      clearInterval(clock)
      finish.current?.submit()
    }, 1_000)
    addEventListener('pointerdown', touch)
    addEventListener('keydown', touch)
    addEventListener('scroll', touch, { passive: true })
    addEventListener('pageshow', cameBack)
    return () => {
      clearInterval(clock)
      removeEventListener('pointerdown', touch)
      removeEventListener('keydown', touch)
      removeEventListener('scroll', touch)
      removeEventListener('pageshow', cameBack)
    }
  }, [csrf, drawn])
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="125;url=/kiosk" />
      </noscript>
      <form ref={finish} method="post" action="/kiosk/finish" hidden>
        <input type="hidden" name="csrf" value={csrf} />
      </form>
      {left !== null && (
        <div role="alert" className="booth-asleep">
          <p>
            <b>Are you still there?</b> This booth forgets you in <span aria-hidden="true">{left} seconds</span>
            <span className="sr-only">half a minute</span>. Touch the screen to stay.
          </p>
        </div>
      )}
    </>
  )
}
