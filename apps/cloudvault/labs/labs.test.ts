import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STRICT } from '#oauth/policy'
import { quoteFrom } from '../learn/press/quote.mjs'
import { type Lab, mutationOf, performancesOf } from './lab.ts'
import { LABS } from './labs.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const sections = JSON.parse(read('e2e/protocol/rfc-sections.json'))
const runnerFiles = readdirSync(new URL('apps/demo/labs/', root))
const allThatEnd = (ending: string) =>
  runnerFiles.flatMap((file) => (file.endsWith(ending) ? read(`apps/demo/labs/${file}`) : [])).join('\n')
const [plays, moves] = [allThatEnd('plays.ts'), allThatEnd('moves.ts')]
const shopPolicy = read('apps/printmypics/cloudvault/policy.ts')
/** Every switch of the shop with the words it knows; it is a stranger, so its file is read and not imported. */
const shopWords = Object.fromEntries(
  [...shopPolicy.matchAll(/^ {2}(\w+): ((?:'\w+'(?: \| )?)+)$/gm)].map(([, name = '', words = '']) => [name, words]),
)

describe.each(LABS)('the row of $slug', (lab) => {
  const text = read(`apps/cloudvault/labs/texts/${lab.slug}.mdx`)

  it('names its attack and its defence, as no other does', () => {
    expect(LABS.filter(({ title }) => title === lab.title)).toHaveLength(1)
    for (const name of [lab.title, lab.defence]) expect(name).toMatch(/\w{3}/)
  })
  it('names code that exists, and quotes it', () => {
    expect(quoteFrom(read(`apps/${lab.check.file}`), lab.check.region).line).toBeGreaterThan(0)
    expect(text).toContain(`<Source file="${lab.check.file}" region="${lab.check.region}" />`)
  })
  it('names a section that exists', () => {
    const [, document = '', section = ''] = /^(RFC \d+) §([\d.]+)$/.exec(lab.cites) ?? []
    expect(sections[document]?.sections).toHaveProperty([section])
  })
  it('names a test that plays it', () => {
    expect(existsSync(new URL(lab.test.file, root))).toBe(true)
    expect(lab.test.title).toBe(lab.slug)
    expect(plays).toContain(`'${lab.slug}':`)
    expect(read(lab.test.file)).toContain('Object.keys(PLAYS)')
  })
  it('can be played by hand, with moves that the runner knows', () => {
    for (const name of lab.byHand.moves) expect(moves).toMatch(new RegExp(`^ {2}'?${name}'?[:,]`, 'm'))
  })
  it('can lose its check: the text of its mutant is in the file once', () => {
    const { file, search, replace } = mutationOf(lab)
    expect(read(file).split(search)).toHaveLength(2)
    expect(replace).not.toBe(search)
  })
  it('turns one defence off, and on again', () => {
    const [off, on] = performancesOf(lab)
    const { weakens, weakensShop } = lab as Lab
    const defences = new Set([...Object.keys(weakens), ...Object.keys(weakensShop ?? {})])
    expect(defences.size).toBe(1) // PKCE has two sides and is one defence
    for (const defence of Object.keys(weakens)) expect(STRICT).toHaveProperty(defence)
    expect(off).toMatchObject({ weakens, ...(weakensShop && { weakensShop }) })
    for (const defence of Object.keys(weakens)) expect(on?.weakens).not.toHaveProperty(defence)
    for (const defence of Object.keys(weakensShop ?? {})) expect(on?.weakensShop).not.toHaveProperty(defence)
  })
  it('tells the shop only what the shop’s own policy knows, and is not strict', () => {
    const { weakensShop, alsoOff } = lab as Lab
    const told = Object.entries({ ...weakensShop, ...alsoOff?.weakensShop })
    for (const [defence, word] of told) {
      const [strict, ...weak] = shopWords[defence]?.split(' | ') ?? []
      expect(shopPolicy).toContain(`${defence}: ${strict}`)
      expect(weak).toContain(`'${word}'`)
    }
  })
  it('has one right answer, one right patch out of three, and says why of each', () => {
    const { choices } = lab.prediction
    for (const several of [choices, lab.fixes]) {
      expect(several).toHaveLength(3)
      expect(several.filter((one) => 'right' in one)).toHaveLength(1)
      expect(several.filter(({ because }) => because.length < 20)).toEqual([])
    }
  })
  it('is read in a few minutes', () => {
    const words = [text, lab.gist, JSON.stringify(lab.prediction), JSON.stringify(lab.fixes)].join(' ').split(/\s+/)
    expect(words.length).toBeLessThanOrEqual(600)
  })
})
