import { describe, expect, it } from 'vitest'
import { LESSONS } from './course.ts'
import { MISSING } from './en/tries.ts'
import type { RecordedMessage } from './message.ts'
import { EXAMPLE } from './recorded.ts'
import { missingFrom, TRIES } from './tries.ts'

const SHOP = 'printmypics'
const run = Object.values(EXAMPLE.messages) as RecordedMessage[]

describe.each(LESSONS.map(({ slug }) => slug))('the try of %s', (slug) => {
  it('names the missing event while nothing was seen', () => {
    expect(missingFrom(slug, [], SHOP)).toBe(TRIES[slug][0])
    expect(MISSING[TRIES[slug][0]?.missing ?? 'notAsked']).toMatch(/\.$/)
  })
  it('is done by what really goes over the wire', () => {
    const messages = slug === 'your-own-app' ? run.map((message) => ({ ...message, client: 'my-own' })) : run
    expect(missingFrom(slug, messages, SHOP)).toBeNull()
  })
})

describe('an app of one’s own', () => {
  it('is not PrintMyPics', () => expect(missingFrom('your-own-app', run, SHOP)).toBe(TRIES['your-own-app'][0]))
})

describe('what is missing', () => {
  it('is the first thing that has not been seen, in the order of the dance', () => {
    const asked = EXAMPLE.messages['authorization-request']
    expect(missingFrom('the-exchange', asked ? [asked] : [], SHOP)).toBe(TRIES['the-exchange'][1])
  })
})
