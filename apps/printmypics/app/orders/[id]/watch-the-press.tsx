'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { id: string; status: string; printedPages: number }

/** Asks every other second whether anything moved, and only then draws the page anew. Without scripts: a link. */
export function WatchThePress({ id, status, printedPages }: Props) {
  const router = useRouter()
  useEffect(() => {
    const look = setInterval(async () => {
      if (document.hidden) return
      const answer = await fetch(`/orders/${id}/progress`).catch(() => null)
      if (!answer?.ok) return // the shop is away for a moment; this page stays as it is
      const now = await answer.json()
      if (now.status !== status || now.printedPages !== printedPages) router.refresh()
    }, 2_000)
    return () => clearInterval(look)
  }, [id, status, printedPages, router])
  return (
    <p className="text-sm text-soft">
      This page keeps an eye on the press.{' '}
      <a href={`/orders/${id}`} className="link">
        Look again
      </a>
    </p>
  )
}
