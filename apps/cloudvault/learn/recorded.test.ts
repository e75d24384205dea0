import { describe, expect, it } from 'vitest'
import { type RecordedMessage, sentOnWith } from './message.ts'
import { MESSAGES, type MessageName } from './message-names.ts'
import { questionWith } from './quizzes.ts'
import { EXAMPLE } from './recorded.ts'

const named = Object.entries(EXAMPLE.messages) as [MessageName, RecordedMessage][]

describe('the recorded run', () => {
  it('has every message that lessons show or wait for', () =>
    expect(named.map(([name]) => name).sort()).toEqual(Object.keys(MESSAGES).sort()))

  it.each(named)('%s is what it is called', (name, message) => {
    expect(MESSAGES[name].is(message)).toBe(true)
    expect(['front', 'back']).toContain(message.channel)
    expect(message.time).toBeGreaterThan(1_700_000_000_000_000)
    expect(new URL(message.url).origin).toBe('http://127.0.0.1:4000')
  })

  it('holds no secret, only its mark', () => {
    const text = JSON.stringify(EXAMPLE)
    expect(text).not.toMatch(/cv_(at|rt|ac|dc|rg|cs)_[\w-]{8,}/)
    expect(text).not.toMatch(/Basic [\w+/=]{20,}|eyJ[\w-]{20,}/)
    expect(text).toMatch(/cv_at_\w{4}…[\da-f]{8}/)
  })

  it('is one dance: the code that came back is the one that was exchanged', () => {
    const code = sentOnWith(message('authorization-response')).get('code')
    expect(code).toBeTruthy()
    expect(decodeURIComponent(JSON.stringify(message('token-request').body))).toContain(`code=${code}`)
  })
})

describe('which values a browser never sees', () => {
  const question = questionWith('exchange-unseen')
  const front = JSON.stringify(named.filter(([, { channel }]) => channel === 'front'))
  const values = question?.kind === 'unseen' ? question.values : []
  it.each(values.map(({ name, seen }) => [name, seen] as const))('%s: %s', (name, seen) => {
    expect(new RegExp(`[?&"]${name}(=|\\\\?")`).test(front)).toBe(seen)
  })
})

function message(name: MessageName): RecordedMessage {
  const found = EXAMPLE.messages[name]
  if (!found) throw new Error(`nothing is called ${name}`)
  return found
}
