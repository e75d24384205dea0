'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks by itself when the learner comes back from Alice's window; without scripts it is a link. */
export function LookForMore({ slug }: { slug: string }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && router.refresh()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [router])
  return (
    <p className="mt-4">
      <a href={`/developers/labs/${slug}/console`}>See what has reached you</a>
    </p>
  )
}
