'use client'
import { useEffect, useState } from 'react'

/** Counts down, and lets the page say what happens at the end; without scripts it stays as it was when the page was made. */
export function TimeLeft({ until, seconds }: { until: number; seconds: number }) {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, Math.round((until - Date.now()) / 1000))
      setLeft(now)
      if (now === 0) location.reload() // the page knows what to do then
    }, 1000)
    return () => clearInterval(timer)
  }, [until])
  return (
    <span className="value" role="timer">
      {Math.floor(left / 60)} min {left % 60} s
    </span>
  )
}
