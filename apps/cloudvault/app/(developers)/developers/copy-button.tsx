'use client'

import { useState } from 'react'
import { useScripted } from '#app/brand/scripted.ts'

/** Appears where scripts run; everywhere else the value beside it can be selected. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false)
  const scripted = useScripted()
  if (!scripted) return null

  async function copy() {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <button type="button" className="button-quiet flex-none text-note" onClick={copy} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      <span className="sr-only"> {what}</span>
    </button>
  )
}
