import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVault } from '#back-channel/photo-rehearsal'
import { csrfFor } from '#session/csrf'
import { randomId } from '#session/random-id'
import { sql } from '#storage/database'
import { renewSession } from '#storage/sessions'
import { type AtHome, anOwnerAtHome, PASSWORD } from './owner-at-home.fixture.ts'

let home: Awaited<ReturnType<typeof openVault>>
beforeAll(async () => {
  home = await openVault()
})
afterAll(() => home.close())

const changes = (owner: AtHome, to: string) =>
  owner.sends('/password/change', { current_password: PASSWORD, new_password: to })

/** Signs in with a password at a browser nobody has seen; the new session's cookie, if there is one. */
async function signsIn(owner: AtHome, password: string): Promise<string | undefined> {
  const [row] = await sql<{ email: string }>`SELECT email FROM owner WHERE id = ${owner.id}`
  const cookie = `cv_browser=${randomId()}`
  const fields = { email: row?.email ?? '', password, csrf: csrfFor(cookie) }
  const answer = await owner.sends('/sign-in/submit', fields, { cookie })
  return /cv_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
}

async function sessions(owner: AtHome): Promise<number> {
  return (await sql`SELECT FROM session WHERE owner_id = ${owner.id}`).length
}

describe('changing the password', () => {
  it('leaves no session that a sign-in with the old one began meanwhile', async () => {
    const owner = await anOwnerAtHome()
    const attempts = Array.from({ length: 6 }, () => signsIn(owner, PASSWORD))
    const [answer] = await Promise.all([changes(owner, 'a whole new sentence'), ...attempts])
    expect(answer.headers.get('location')).toBe('/sessions?changed=password')
    expect(await sessions(owner)).toBe(1)
    expect(await signsIn(owner, PASSWORD)).toBeUndefined()
    expect(await signsIn(owner, 'a whole new sentence')).toBeDefined()
  })
  it('begins no session for a sign-in that checked the old one before and ends after', async () => {
    const owner = await anOwnerAtHome()
    const [{ passwordHash } = { passwordHash: '' }] = await sql<{ passwordHash: string }>`
      SELECT password_hash AS "passwordHash" FROM owner WHERE id = ${owner.id}`
    await changes(owner, 'a whole new sentence')
    const late = { idHash: randomId(), replaces: null, ownerId: owner.id, userAgent: '', address: '', now: new Date() }
    expect(await renewSession({ ...late, passwordHash })).toBe(false)
    expect(await sessions(owner)).toBe(1)
  })
  it('happens once, however often the form is sent', async () => {
    const owner = await anOwnerAtHome()
    const answers = await Promise.all(['one new sentence', 'two new sentences'].map((to) => changes(owner, to)))
    const ends = answers.map(({ headers }) => headers.get('location')).sort()
    expect(ends).toEqual(['/password?problem=current', '/sessions?changed=password'])
  })
})
