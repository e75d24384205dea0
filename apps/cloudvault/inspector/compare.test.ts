import { describe, expect, it } from 'vitest'
import { compare, type Row } from './compare.ts'
import { approved, denied, looks, Recorded, refused, wholeStory } from './recorded.fixture.ts'

const path = (row: Row | undefined) => (row?.left ?? row?.right)?.url.split('?')[0]?.replace(/^.*?\/\/[^/]*/, '')
const changes = (rows: readonly Row[]) =>
  rows.flatMap(({ differences }) =>
    differences.filter(({ verdict }) => verdict !== 'same').map(({ name, verdict }) => `${name}: ${verdict}`),
  )

describe('two flows side by side', () => {
  it('finds nothing between a flow and itself', () => {
    const rows = compare(wholeStory(), wholeStory())
    expect(rows).toHaveLength(wholeStory().length)
    expect(rows.every(({ verdict }) => verdict === 'same')).toBe(true)
  })

  it('calls state and code fresh, and not different', () => {
    const other = JSON.parse(
      JSON.stringify(approved())
        .replaceAll('xcoiv98y2kd22vusuye3kch', 'another-state')
        .replaceAll('SplxlOB', 'AnotherC'),
    )
    const rows = compare(approved(), other)
    expect(rows.every(({ verdict }) => verdict === 'same')).toBe(true)
    expect(changes(rows)).toContain('state: fresh')
  })

  it('shows what a denial changes, and that nothing comes after it', () => {
    const rows = compare(approved(), denied())
    expect(changes(rows)).toEqual(
      expect.arrayContaining(['decision: different', 'code: only left', 'error: only right']),
    )
    const alone = rows.filter(({ verdict }) => verdict === 'only left')
    expect(alone.map(path)).toEqual(['/oauth2/token', '/api/v1/photos'])
  })

  it('shows the consent page that a remembered consent leaves out', () => {
    const rows = compare(approved(), approved({ decision: 'remembered' }))
    const alone = rows.filter(({ verdict }) => verdict === 'only left')
    expect(alone.map(path)).toEqual(['/consent', '/consent/decision'])
  })

  it('tells a JWT from an opaque token, though both are fresh', () => {
    const rows = compare(approved(), approved({ jwt: true }))
    expect(changes(rows)).toContain('access_token: different')
    expect(changes(rows)).not.toContain('refresh_token: different')
  })

  it('shows what goes missing without PKCE', () => {
    const found = changes(compare(approved(), approved({ pkce: false })))
    expect(found).toEqual(
      expect.arrayContaining([
        'code_challenge: only left',
        'code_challenge_method: only left',
        'code_verifier: only left',
      ]),
    )
  })

  it('sets what the checks said beside one another', () => {
    expect(changes(compare(approved(), refused()))).toContain('RFC 7636 §4.6: different')
  })

  it('has every message of both sides once, in the order of each side', () => {
    const rows = compare(denied(), wholeStory())
    expect(rows.flatMap(({ left }) => left ?? [])).toEqual(denied())
    expect(rows.flatMap(({ right }) => right ?? [])).toEqual(wholeStory())
  })

  it('has a run of thumbnails as one step, and says how many', () => {
    const pictures = (count: number) =>
      Array.from(
        { length: count },
        (_, nth) => looks(new Recorded(), `/api/v1/photos/0123456789abcdef000${nth}/thumbnail`).messages,
      ).flat()
    const [row, ...more] = compare(pictures(3), pictures(5))
    expect(more).toEqual([])
    expect(row).toMatchObject({ times: 3, verdict: 'different' })
    expect(changes(row ? [row] : [])).toEqual(['how often: different'])
  })

  it('aligns two hundred messages with two hundred others', () => {
    const many = Array.from({ length: 20 }, wholeStory).flat()
    const rows = compare(many, [...many].reverse())
    expect(rows.flatMap(({ left }) => left ?? [])).toHaveLength(many.length)
  })
})
