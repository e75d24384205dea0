import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LESSONS } from '#learn/course'
import { AGENDAS } from '#learn/en/agendas'
import { NOTES } from '#learn/en/notes'
import { MESSAGES } from '#learn/message-names'
import { timed } from './agendas.ts'

describe.each(AGENDAS)('the agenda $title', (agenda) => {
  it('fills its time to the minute', () => {
    const last = timed(agenda).at(-1)
    expect((last?.from ?? 0) + (last?.minutes ?? 0)).toBe(agenda.minutes)
  })
  it('names the lessons in the order of the course, within each stretch', () => {
    const order = LESSONS.map(({ slug }) => slug)
    for (const { lessons } of agenda.stretches) {
      const places = lessons.map((slug) => order.indexOf(slug))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })
})

describe('the agendas', () => {
  it('reach every lesson in half a day', () => {
    const taught = AGENDAS.find(({ slug }) => slug === 'half-a-day')?.stretches.flatMap(({ lessons }) => lessons)
    expect(new Set(taught)).toEqual(new Set(LESSONS.map(({ slug }) => slug)))
  })
})

describe('the speaker’s notes', () => {
  const sections: Record<string, { sections: Record<string, string> }> = JSON.parse(
    readFileSync(new URL('../../../e2e/protocol/rfc-sections.json', import.meta.url), 'utf8'),
  )
  it.each(Object.entries(NOTES))('%s shows a message that exists and cites a section that exists', (_, note) => {
    const [, document = '', section = ''] = /^(.+) §([\dA-Z.]+)$/.exec(note.cites) ?? []
    expect(sections[document]?.sections).toHaveProperty([section])
    expect(MESSAGES).toHaveProperty(note.show.message)
  })
})
