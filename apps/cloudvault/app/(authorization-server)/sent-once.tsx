'use client'

import { type ComponentProps, type FormEvent, useRef } from 'react'

/** Milliseconds within which a second press is the other half of a double click. Later it is somebody trying again. */
const DOUBLE_CLICK = 2_000

/** A form that a double click sends once: the second answer would take the place of the first. A form like any other without scripts. */
export function SentOnce(props: ComponentProps<'form'>) {
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  function send(event: FormEvent) {
    if (event.timeStamp - sentAt.current < DOUBLE_CLICK) event.preventDefault()
    else sentAt.current = event.timeStamp
  }
  return <form {...props} onSubmit={send} />
}
