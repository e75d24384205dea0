'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Props = { secondsLeft: number; unanswered: number }

/** Counts down, asks the shop every other second whether the phone has answered, and then draws the screen anew. */
export function WatchThePhone({ secondsLeft, unanswered }: Props) {
  const router = useRouter()
  const [left, setLeft] = useState(secondsLeft)
  useEffect(() => {
    const end = Date.now() + secondsLeft * 1000
    const clock = setInterval(() => setLeft(Math.max(0, Math.round((end - Date.now()) / 1000))), 1_000)
    return () => clearInterval(clock)
  }, [secondsLeft])
  useEffect(() => {
    let asking = false
    const look = setInterval(async () => {
      if (asking) return
      asking = true
      const answer = await fetch('/kiosk/progress').catch(() => null)
      const now = answer?.ok ? await answer.json() : null // the shop is away for a moment: this screen stays
      asking = false
      if (now && (now.status !== 'waiting' || now.unanswered !== unanswered)) router.refresh()
    }, 2_000)
    return () => clearInterval(look)
  }, [unanswered, router])
  return (
    <p className="booth-clock">
      <span className="booth-clock-time">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </span>{' '}
      minutes left
    </p>
  )
}
