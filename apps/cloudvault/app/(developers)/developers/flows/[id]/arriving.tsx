'use client'

import { useEffect, useState } from 'react'
import { layout } from '#inspector/layout'
import type { Message } from '#wire/message'
import { follow } from '../follow.ts'
import { HopRow } from './hop-row.tsx'

type Props = { flow: string; tail: readonly Message[]; start: number; client: string | null }

/** What has come since the server drew this page, drawn here at once: the page that it draws next has it in its place. */
export function Arriving({ flow, tail, start, client }: Props) {
  const [arrived, add] = useState<readonly Message[]>([])
  useEffect(
    () =>
      follow(({ message }) => {
        if (message?.flow === flow) add((before) => [...before.slice(-MOST), message])
      }),
    [flow],
  )
  const last = tail.at(-1)?.time ?? 0
  const later = arrived.filter(({ time }) => time > last)
  const offset = (tail[0]?.time ?? start) - start
  const drawn = new Set(tail.map(({ id }) => id))
  const rows = later.length > 0 ? layout([...tail, ...later]) : []
  return rows.map(
    (row) =>
      row.kind === 'hop' &&
      !drawn.has(row.id) && <HopRow key={row.id} hop={{ ...row, after: row.after + offset }} client={client} />,
  )
}

/** No more than a burst can come between two drawings. */
const MOST = 50
