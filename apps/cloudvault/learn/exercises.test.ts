import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { lessonAt } from './course.ts'
import { EXERCISES } from './exercises/list.ts'

const APP = fileURLToPath(new URL('..', import.meta.url))
const file = (slug: string, name: string) => join(APP, 'learn/exercises', slug, name)
const read = (slug: string, name: string) => readFileSync(file(slug, name), 'utf8')

/** The program without its types, remarks and white space. */
async function meaning(source: string): Promise<string> {
  return (await transform(source, { loader: 'ts', minifySyntax: true })).code
}

describe.each(EXERCISES)('exercise $number, $title', ({ slug, exports, production, lesson }) => {
  const pairs = production ? ['start'] : ['start', 'solution']
  it.each(pairs)('has the same %s in JavaScript and in TypeScript', async (name) => {
    expect(await meaning(read(slug, `${name}.js`))).toBe(await meaning(read(slug, `${name}.ts`)))
  })
  it.each(['start.js', 'start.ts'])('begins in %s, in forty lines at most, with its function', (name) => {
    const text = read(slug, name)
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
    expect(text).toMatch(new RegExp(`export (async )?function ${exports}\\(`))
  })
  it('has the production file for its solution, or one of its own, never a copy', () => {
    expect(existsSync(file(slug, 'solution.ts'))).toBe(production === null)
    const solved = production ? readFileSync(join(APP, production), 'utf8') : read(slug, 'solution.ts')
    expect(solved).toMatch(new RegExp(`export (async )?function ${exports}\\(`))
  })
  it('is explained by a lesson', () => expect(lessonAt(lesson)).not.toBeNull())
})
