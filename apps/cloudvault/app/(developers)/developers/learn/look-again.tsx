'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks by itself when the learner comes back from the other tab; without scripts it is a link. */
export function LookAgain({ words }: { words: string }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && router.refresh()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [router])
  return (
    <a className="button" href="?look=again#try">
      {words}
    </a>
  )
}
