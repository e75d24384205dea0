'use client'

import { useEffect, useState } from 'react'

/** When what this answer gave comes to its end. Counts while scripts run; without them it says the time. */
export function Countdown({ until }: { until: number }) {
  const [now, tick] = useState<number | null>(null)
  useEffect(() => {
    tick(Date.now())
    const timer = setInterval(() => tick(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="mt-3 text-graphite">
      <time dateTime={new Date(until).toISOString()}>{now === null ? at(until) : left(until - now)}</time>
    </p>
  )
}

function at(until: number): string {
  return `It ends at ${new Date(until).toISOString().slice(11, 19)} UTC.`
}

function left(milliseconds: number): string {
  if (milliseconds <= 0) return 'It has ended.'
  const seconds = Math.floor(milliseconds / 1000)
  return seconds < 120 ? `It ends in ${seconds} s.` : `It ends in ${Math.floor(seconds / 60)} min ${seconds % 60} s.`
}
