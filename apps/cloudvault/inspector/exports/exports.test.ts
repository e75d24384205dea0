import { describe, expect, it } from 'vitest'
import { approved, denied, ISSUER, refused, stopped, wholeStory } from '../recorded.fixture.ts'
import { FORMATS, formatNamed } from './format.ts'

const told = {
  title: 'PrintMyPics */ `$(id)` \' " <b> \n asks',
  recordedAt: '2026-11-21T09:41:00.000Z',
  issuer: ISSUER,
}
const FLOWS = {
  approved: approved(),
  jwt: approved({ jwt: true }),
  denied: denied(),
  refused: refused(),
  stopped: stopped(),
  whole: wholeStory(),
}
const written = Object.entries(FORMATS).flatMap(([slug, { write }]) =>
  Object.entries(FLOWS).map(([flow, messages]) => ({ slug, flow, text: write(messages, told), messages })),
)

describe('every export of every flow', () => {
  it.each(written)('$slug of a flow that was $flow carries no secret', ({ text, messages }) => {
    const values = messages.flatMap(({ secrets }) => secrets.flatMap(({ value }) => value ?? []))
    expect(values.filter((value) => text.includes(value))).toEqual([])
    expect(text).not.toMatch(/s3cret-of-the-shop|cv_(ac|at|rt)_[A-Za-z0-9]{20}/)
  })

  it.each(written)('$slug of a flow that was $flow ends with a line', ({ text }) => {
    expect(text.endsWith('\n')).toBe(true)
  })

  it('carries no secret either where a value was written out beside its mark', () => {
    const messages = approved().map((message) => ({
      ...message,
      answerHeaders: [
        ...message.answerHeaders,
        ...message.secrets.map(({ value }): [string, string] => ['X-Leak', value ?? '']),
      ],
    }))
    for (const { write } of Object.values(FORMATS)) {
      const text = write(messages, told)
      for (const { secrets } of messages) for (const { value } of secrets) expect(text).not.toContain(value)
    }
  })

  it('knows a format by its name, and no other', () => {
    expect(formatNamed('har')?.extension).toBe('har')
    expect(formatNamed('exe')).toBeNull()
    expect(formatNamed('constructor')).toBeNull()
  })
})
