import { assert, asyncProperty, json, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../exports/format.ts'
import { layout } from '../layout.ts'
import { approved, ISSUER, wholeStory } from '../recorded.fixture.ts'
import { foreignHar } from './foreign-har.fixture.ts'
import { LARGEST, readImport } from './read-import.ts'

const told = { title: 'A flow', recordedAt: '2026-11-21T09:41:00.000Z', issuer: ISSUER }

async function flowIn(text: string) {
  const read = await readImport(text)
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems))
  return read
}

async function problemsIn(value: unknown) {
  const read = await readImport(typeof value === 'string' ? value : JSON.stringify(value))
  return read.kind === 'problems' ? read.problems.map(({ path, words }) => `${path} ${words}`) : []
}

describe('a flow that comes back', () => {
  it('is the same in our JSON as it was, but for the values of secrets', async () => {
    const { messages, title } = await flowIn(FORMATS.json?.write(approved(), told) ?? '')
    expect(title).toBe('A flow')
    expect(messages.map(({ url, status, annotations }) => ({ url, status, annotations }))).toEqual(
      approved().map(({ url, status, annotations }) => ({ url, status, annotations })),
    )
  })

  it('keeps its lanes and checks through an HTTP archive', async () => {
    const { messages, left, isOurs } = await flowIn(FORMATS.har?.write(wholeStory(), told) ?? '')
    const lanes = ({ from, to, channel, status }: (typeof messages)[number]) => ({ from, to, channel, status })
    expect([left, isOurs]).toEqual([0, true])
    expect(messages.map(lanes)).toEqual(wholeStory().map(lanes))
    expect(messages.flatMap(({ annotations }) => annotations)).toHaveLength(2)
    expect(messages.flatMap(({ secrets }) => secrets.flatMap(({ value }) => value ?? []))).toEqual([])
  })
})

describe('another client’s archive', () => {
  it('is told apart by hosts and by what OAuth says', async () => {
    const { messages, left, isOurs } = await flowIn(JSON.stringify(foreignHar))
    expect(isOurs).toBe(false)
    expect(messages.map(({ from, to, method }) => `${from} ${method} ${to}`)).toEqual([
      'browser GET client',
      'browser GET authorization-server',
      'browser GET authorization-server',
      'browser POST authorization-server',
      'browser GET client',
      'client POST authorization-server',
      'client GET photo-api',
    ])
    expect(left).toBe(4)
  })

  it('is marked like a recording: the value beside the mark, passwords and cookies nowhere', async () => {
    const { messages } = await flowIn(JSON.stringify(foreignHar))
    const shown = JSON.stringify(messages.map(({ secrets: _, ...rest }) => rest))
    expect(shown).not.toMatch(/correct.horse|very-secret|SplxlOBeZQQYbYS6WxSbIA|2YotnFZFEjr1zCsicMWpAA|dBjftJeZ4CVP/)
    expect(shown).toContain('password=[never recorded]')
    const values = messages.flatMap(({ secrets }) => secrets.map(({ value }) => value))
    expect(values).toContain('SplxlOBeZQQYbYS6WxSbIA')
  })
})

describe('a file that is something else', () => {
  it('is refused with the path of what is wrong', async () => {
    const [message] = approved()
    expect(await problemsIn({ messages: [{ ...message, url: 'javascript:alert(1)' }] })).toEqual([
      '$.messages[0].url is no absolute http or https address',
    ])
    expect(await problemsIn({ log: { entries: [{}] } })).toContainEqual(
      expect.stringMatching(/^\$\.log\.entries\[0\]\.request /),
    )
    expect(await problemsIn({ messages: [{ ...message, answerHeaders: [['Location', 'http://[']] }] })).toEqual([
      '$.messages[0].answerHeaders[0] is no address',
    ])
  })

  it('says what it may be', async () => {
    expect(await problemsIn('')).toEqual(['$ There is nothing in it.'])
    expect(await problemsIn('{"a":')).toEqual([expect.stringMatching(/^\$ It is not JSON: /)])
    expect(await problemsIn([1])).toEqual([expect.stringContaining('neither an HTTP archive')])
    expect(await problemsIn({ format: 'other', messages: [] })).toEqual([expect.stringContaining('neither')])
    expect(await problemsIn({ messages: [] })).toEqual(['$.messages has no message'])
    expect(await problemsIn(`${' '.repeat(LARGEST)}{}`)).toEqual([expect.stringContaining('longer than 10 million')])
  })

  it('says so when an archive holds no dance', async () => {
    const entries = foreignHar.log.entries.slice(-2)
    expect(await problemsIn({ log: { ...foreignHar.log, entries } })).toEqual([
      expect.stringContaining('there is no dance'),
    ])
  })

  it('tells eight problems and how many more there are', async () => {
    const problems = await problemsIn({ messages: Array.from({ length: 50 }, () => ({})) })
    expect(problems).toHaveLength(9)
    expect(problems.at(-1)).toMatch(/^\$ and \d+ more problems$/)
  })

  it('never breaks the reader, whatever it is', async () => {
    const refused = asyncProperty(json(), async (text) => {
      expect(await readImport(text)).toHaveProperty('kind', 'problems')
    })
    await assert(refused)
  })

  it('never breaks the drawing, whatever an address or a parameter says', async () => {
    await assert(
      asyncProperty(string(), string(), async (value, location) => {
        const har = structuredClone(foreignHar)
        for (const { request, response } of har.log.entries) {
          request.url += `&code=${value}&token=${encodeURIComponent(value)}`
          response.headers.push({ name: 'Location', value: location })
        }
        const read = await readImport(JSON.stringify(har))
        if (read.kind === 'flow') expect(layout(read.messages).length).toBe(read.messages.length)
      }),
    )
  })
})
