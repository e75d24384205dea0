'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again when the log has grown; without scripts, loading the page does. */
export function KeepUp({ events }: { events: string }) {
  const router = useRouter()
  useEffect(() => {
    const source = new EventSource(events)
    source.addEventListener('grown', () => router.refresh())
    return () => source.close()
  }, [events, router])
  return null
}
