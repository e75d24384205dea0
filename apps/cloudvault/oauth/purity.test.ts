import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The protocol is pure: records and `now` come in as arguments, so every rule can be read and tested alone. */
const folder = new URL('.', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name))
const source = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

/** What a rule may stand on: its neighbours, a hash function, and a parser of JSON shapes. */
const ALLOWED = /^(\.\/[a-z0-9-]+\.ts|node:crypto|node:util|zod)$/
const RANDOMNESS = /\b(randomBytes|randomUUID|randomInt|getRandomValues|Math\.random|generateKeyPair)\b/
const CLOCK = /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bset(Timeout|Interval)\b/
const ENVIRONMENT = /\bprocess\.|\bglobalThis\b|\bfetch\(|\brequire\(|\bimport\(\s*['"]/

describe('oauth/ is pure', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(15))
  it.each(files)('%s imports no framework, no ORM, no configuration', (name) => {
    const imports = [...source(name).matchAll(/from '([^']+)'/g)].map((match) => match[1])
    expect(imports.filter((from) => !ALLOWED.test(from ?? ''))).toEqual([])
  })
  it.each(files)('%s asks no clock and no environment', (name) => {
    expect(withoutComments(source(name))).not.toMatch(CLOCK)
    expect(withoutComments(source(name))).not.toMatch(ENVIRONMENT)
  })
  it.each(files.filter((name) => name !== 'opaque-token.ts'))('%s has no randomness', (name) =>
    expect(withoutComments(source(name))).not.toMatch(RANDOMNESS),
  )
})
