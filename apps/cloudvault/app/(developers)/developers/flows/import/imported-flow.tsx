'use client'

import { useEffect, useRef, useState } from 'react'
import type { Imported } from '#inspector/imports/read-import'
import { layout } from '#inspector/layout'
import { whoHas } from '#inspector/who-has'
import { ArrowKeys } from '../[id]/arrow-keys.tsx'
import { Diagram } from '../[id]/diagram.tsx'
import { STRANGERS } from '../[id]/lane-name.ts'
import { MessageReader } from '../[id]/message-reader.tsx'
import { WhoHas } from '../[id]/who-has.tsx'

type Asked = { message?: string; value?: string }

/** The same drawing as of a recording. Its links choose here: an address would tell the server what is looked at. */
export function ImportedFlow({ messages, gaps, isOurs }: Extract<Imported, { kind: 'flow' }>) {
  const [asked, setAsked] = useState<Asked>({})
  const desk = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = desk.current
    const choose = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || link.pathname !== window.location.pathname) return
      event.preventDefault()
      setAsked(Object.fromEntries(new URLSearchParams(link.search)))
    }
    place?.addEventListener('click', choose, true)
    return () => place?.removeEventListener('click', choose, true)
  }, [])
  const client = isOurs ? null : STRANGERS
  const chosen = messages.find(({ id }) => id === asked.message) ?? messages[0] ?? null
  const value = whoHas(messages).find(({ mark }) => mark === asked.value) ?? null
  return (
    <div ref={desk} className="inspector-desk mt-6">
      <section aria-label="The messages">
        <ArrowKeys>
          <Diagram rows={layout(messages, gaps)} chosen={chosen?.id ?? null} client={client} value={value} />
        </ArrowKeys>
      </section>
      <section
        aria-label="The chosen message"
        className="inspector-reader"
        data-chosen={asked.message || value ? 'yes' : undefined}
      >
        {value && <WhoHas value={value} client={client} message={chosen?.id ?? null} />}
        {chosen && <MessageReader message={chosen} proofs={[]} view={null} />}
      </section>
    </div>
  )
}
