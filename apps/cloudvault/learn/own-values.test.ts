import { describe, expect, it } from 'vitest'
import type { RecordedMessage } from './message.ts'
import { ownValue } from './own-values.ts'
import { questionWith } from './quizzes.ts'
import { EXAMPLE } from './recorded.ts'

/** One dance; the run has a sign-in besides. */
const { 'id-token': _signIn, ...dance } = EXAMPLE.messages
const run = Object.values(dance) as RecordedMessage[]
const question = questionWith('exchange-unseen')
const values = question?.kind === 'unseen' ? question.values : []

describe('the values of a learner’s own flow', () => {
  it.each(values.map(({ name, seen }) => [name, seen] as const))('%s is found, and was seen: %s', (name, seen) =>
    expect(ownValue(name, run)).toMatchObject({ seen }),
  )
  it('are shown as the recorder cut them', () => expect(ownValue('access_token', run)?.mark).toMatch(/^cv_at_.{3,5}…/))
  it('are none where there was no flow', () => expect(ownValue('code', [])).toBeNull())
})
