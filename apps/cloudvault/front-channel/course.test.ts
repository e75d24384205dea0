import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csrfForBrowser } from '#session/csrf'
import { newLearner } from '#session/learner'
import { hashOfId, randomId } from '#session/random-id'
import { closeDatabase } from '#storage/database'
import { stepsOf } from '#storage/learners'
import { answerFrontChannel } from './answer.ts'

const ISSUER = 'http://127.0.0.1:4000'

beforeAll(() => {
  const database = process.env.TEST_CLOUDVAULT_DATABASE_URL
  if (!database) throw new Error('TEST_CLOUDVAULT_DATABASE_URL is not set: `npm test` starts a PostgreSQL and sets it')
  Object.assign(process.env, { CLOUDVAULT_DATABASE_URL: database, CLOUDVAULT_SECRET: 's'.repeat(32) })
})
afterAll(closeDatabase)

/** Somebody with a browser and the course open in it. */
class Learner {
  readonly id = newLearner()
  private readonly browser = randomId()

  get cookie(): string {
    return `cv_browser=${this.browser}; cv_learner=${this.id}`
  }

  async sends(path: string, fields: string, csrf = csrfForBrowser(this.cookie)): Promise<Response> {
    const body = new URLSearchParams(fields)
    body.set('csrf', csrf)
    const request = new Request(`${ISSUER}/developers/learn/${path}`, {
      method: 'POST',
      body,
      headers: { cookie: this.cookie },
    })
    return answerFrontChannel(request)
  }

  async did() {
    return (await stepsOf(hashOfId(this.id))).map(({ step, outcome, place }) => ({ step, outcome, place }))
  }
}

const WRONG = 'place=the-valet-key&question=valet-delete&chosen=1'
const RIGHT = 'place=four-roles&question=valet-delete&chosen=0'

describe('a quiz answer', () => {
  it('is remembered, and leads back to its question', async () => {
    const learner = new Learner()
    const answer = await learner.sends('answer', WRONG)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/developers/learn/the-valet-key#valet-delete')
    expect(await learner.did()).toEqual([{ step: 'quiz/valet-delete', outcome: 'wrong', place: 'the-valet-key' }])
  })
  it('given again elsewhere takes the place of the first', async () => {
    const learner = new Learner()
    await learner.sends('answer', WRONG)
    await learner.sends('answer', RIGHT)
    expect(await learner.did()).toEqual([{ step: 'quiz/valet-delete', outcome: 'right', place: 'four-roles' }])
  })
  it('can be taken back', async () => {
    const learner = new Learner()
    await learner.sends('answer', WRONG)
    await learner.sends('answer', `${WRONG}&again=1`)
    expect(await learner.did()).toEqual([])
  })
  it.each([
    ['without a choice', 'place=the-valet-key&question=valet-delete', '?empty=valet-delete#valet-delete'],
    ['to a question nobody asked', 'place=the-valet-key&question=nobody&chosen=1', '?problem=form'],
  ])('%s changes nothing and says so', async (_, fields, query) => {
    const learner = new Learner()
    const answer = await learner.sends('answer', fields)
    expect(answer.headers.get('location')).toBe(`/developers/learn/the-valet-key${query}`)
    expect(await learner.did()).toEqual([])
  })
  it('from a form of somebody else’s changes nothing', async () => {
    const learner = new Learner()
    await learner.sends('answer', WRONG, csrfForBrowser(new Learner().cookie))
    expect(await learner.did()).toEqual([])
  })
})

describe('a try', () => {
  it('can be skipped and put back', async () => {
    const learner = new Learner()
    await learner.sends('skip', 'place=consent')
    expect(await learner.did()).toEqual([{ step: 'try/consent', outcome: 'skipped', place: 'consent' }])
    await learner.sends('skip', 'place=consent&again=1')
    expect(await learner.did()).toEqual([])
  })
})

describe('progress in a link', () => {
  it('moves into the browser that confirms it, and takes along what was done there', async () => {
    const [desk, phone] = [new Learner(), new Learner()]
    await desk.sends('answer', WRONG)
    await phone.sends('skip', 'place=consent')
    const answer = await phone.sends('adopt/submit', `learner=${desk.id}`)
    expect(answer.headers.get('location')).toBe('/developers/learn?adopted=1')
    expect(answer.headers.get('set-cookie')).toContain(`cv_learner=${desk.id}`)
    expect((await desk.did()).map(({ step }) => step).sort()).toEqual(['quiz/valet-delete', 'try/consent'])
  })
  it('that nobody has is adopted by nobody', async () => {
    const phone = new Learner()
    const answer = await phone.sends('adopt/submit', 'learner=made-up')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('location')).toBe('/developers/learn?problem=form')
  })
})
