import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRefusals } from './read-refusals.ts'
import { placeOf, refusalsOf } from './refusal.ts'

const inSources = readRefusals()
const sections: Record<string, { sections: Record<string, string>; verified: string }> = JSON.parse(
  readFileSync(new URL('../../../e2e/protocol/rfc-sections.json', import.meta.url), 'utf8'),
)

describe('every refusal is known by its words', () => {
  it('refusals.json is what the sources say (`vitest -u` writes it)', async () => {
    expect(inSources.length).toBeGreaterThan(100)
    await expect(`${JSON.stringify(inSources, null, 2)}\n`).toMatchFileSnapshot('./refusals.json')
  })
  it.each(inSources)('$file: $words', ({ words, cites }) => {
    const [, document = '', section = ''] = /^(.*) §(.*)$/.exec(cites) ?? []
    const known = sections[document]
    expect(known && (section in known.sections || known.verified === 'partial'), cites).toBe(true)
    expect(placeOf(words.replaceAll('*', 'something'), '')?.words).toBe(words)
  })
  it('no two files say the same sentence at the same endpoint', () => {
    const twice = inSources.filter(({ words }) => inSources.filter((other) => other.words === words).length > 1)
    const files = new Map(twice.map(({ words }) => [words, inSources.filter((other) => other.words === words)]))
    for (const [words, places] of files) {
      const at = ['authorize', 'token', 'device_authorization', 'introspect', 'revoke', 'logout'].map(
        (name) => `/oauth2/${name}`,
      )
      const found = new Set(
        [...at, '/consent/decision', '/api/v1/me', '/api/v1/photos'].map((path) => placeOf(words, path)?.file),
      )
      expect([...found].sort(), words).toEqual(places.map(({ file }) => file).sort())
    }
  })
  it('a template is told apart from a sentence that fills its hole', () =>
    expect(refusalsOf('token is missing', '/oauth2/revoke')[0]?.file).toBe('oauth/revocation.ts'))
  it('what is no refusal of ours is not annotated', () => expect(refusalsOf('hello', '/oauth2/token')).toEqual([]))
})
