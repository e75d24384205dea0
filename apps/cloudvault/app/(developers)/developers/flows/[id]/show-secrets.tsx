'use client'

import { useEffect, useState } from 'react'
import { useScripted } from '#app/brand/scripted.ts'

const SHOWN = 'secrets-shown'

/** Marks or whole values, everywhere on the page at once. Marks to begin with: somebody may be looking on. */
export function ShowSecrets() {
  const scripted = useScripted()
  const [shown, show] = useState(false)
  useEffect(() => {
    document.documentElement.classList.toggle(SHOWN, shown)
    return () => document.documentElement.classList.remove(SHOWN)
  }, [shown])
  if (!scripted) return <span className="button-quiet invisible">Show secrets</span>
  return (
    <button type="button" className="button-quiet" aria-pressed={shown} onClick={() => show(!shown)}>
      {shown ? 'Mask secrets' : 'Show secrets'}
    </button>
  )
}
