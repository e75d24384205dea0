'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { follow, type News } from './follow.ts'

/** Keeps the page in step with what happens: the server draws it again, and a screen reader hears what came. */
export function Live({ flow }: { flow: string | null }) {
  const router = useRouter()
  const [said, say] = useState('')
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = follow((news: News) => {
      if (flow !== null && news.flow !== null && news.flow !== flow) return
      say(news.words)
      waiting ??= setTimeout(() => {
        waiting = undefined
        router.refresh()
      }, TOGETHER)
    })
    return () => {
      stop()
      clearTimeout(waiting)
    }
  }, [flow, router])
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  )
}

/** A page and its pictures come in a burst: they are drawn at once. */
const TOGETHER = 60
