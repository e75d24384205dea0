'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { follow, type News } from './follow.ts'

/** Keeps the page in step with what happens: the server draws it again, and a screen reader hears what came. */
export function Live({ flow }: { flow: string | null }) {
  const router = useRouter()
  const [said, say] = useState('')
  const [elsewhere, goOn] = useState<string | null>(null)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const stop = follow((news: News) => {
      const isOther = flow !== null && news.flow !== null && news.flow !== flow
      if (news.message?.channel === 'front') goOn(isOther ? news.flow : null)
      if (isOther) return
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
    <>
      <p className="sr-only" role="status">
        {said}
      </p>
      {elsewhere && (
        <p role="status" className="notice mt-4 max-w-prose">
          Your browser is in another flow by now. <a href={`/developers/flows/${elsewhere}`}>See that one</a>
        </p>
      )}
    </>
  )
}

/** A page and its pictures come in a burst: they are drawn at once. */
const TOGETHER = 60
