import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { proseIn } from './prose.fixture.ts'

const DEVELOPERS = fileURLToPath(new URL('../app/(developers)/developers', import.meta.url))
const files = ['learn', 'teach'].flatMap((area) =>
  readdirSync(join(DEVELOPERS, area), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(area, name)),
)

describe('the pages of the course', () => {
  it.each(files)('%s has no words of its own', async (file) =>
    expect(await proseIn(readFileSync(join(DEVELOPERS, file), 'utf8'))).toEqual([]),
  )
})

describe('words in a page’s code', () => {
  it.each([
    ['<p>One <b>{x}</b></p>', ['One ']],
    ['<Half label="Request" />', ['Request']],
    ["<p>{ok ? 'Right' : null}</p>", ['Right']],
    ['<p>{`Begin`}</p>', ['Begin']],
    ["const HOW = 'Choose one.', shown = <p>{HOW}</p>", ['Choose one.']],
  ])('are noticed: %s', async (code, words) => expect(await proseIn(code)).toEqual(words))
  it.each([
    '<p className="term pt-10" id="one" aria-labelledby="other">{words.title}</p>',
    '<p>npm run exercise 1</p>',
    "throw new Error('no message is called so')",
  ])('are not names, commands and mistakes: %s', async (code) => expect(await proseIn(code)).toEqual([]))
})
