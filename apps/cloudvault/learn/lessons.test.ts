import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LESSONS, lessonPath } from './course.ts'
import { GLOSSARY } from './en/glossary.ts'
import { MESSAGES } from './message-names.ts'
import { compileLesson } from './press/compile-lesson.mjs'
import { QUOTED_FILES } from './quoted-files.ts'
import { EXAMPLE } from './recorded.ts'

const folder = fileURLToPath(new URL('./en/lessons/', import.meta.url))
const apps = fileURLToPath(new URL('../../', import.meta.url))
const lessons = LESSONS.map(({ slug }, place) => {
  const file = `${String(place + 1).padStart(2, '0')}-${slug}.mdx`
  return { file, mdx: readFileSync(folder + file, 'utf8') }
})

const SHAPE = ['<Danger>', '<Http ', '<Source ', '<Mistake>', '<Try>', '<Quiz />']

/** The addresses of an app's pages, read off its folders. */
function pagesOf(app: 'cloudvault' | 'printmypics'): string[] {
  return readdirSync(`${apps}${app}/app`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\([^)]*\)\/|\/?page\.tsx$/g, '')}`)
}

function namesIn(mdx: string, tag: RegExp): string[] {
  return [...mdx.matchAll(tag)].map(([, name]) => name ?? '')
}

describe('the course', () => {
  it('has one text for each lesson and none beside', () =>
    expect(readdirSync(folder).sort()).toEqual(lessons.map(({ file }) => file)))
})

describe.each(lessons)('$file', ({ mdx }) => {
  it('has at most 900 words', () => {
    const words = mdx.replace(/<[^>]*>/g, ' ').split(/\s+/)
    expect(words.length).toBeLessThanOrEqual(900)
    expect(words.length).toBeGreaterThan(300)
  })
  it('goes from the danger over message, code, mistake and try to the questions', () => {
    const places = SHAPE.map((part) => mdx.indexOf(part))
    expect(places).not.toContain(-1)
    const [danger = 0, http = 0, source = 0, mistake = 0, attempt = 0, quiz = 0] = places
    expect(danger).toBeLessThan(Math.min(http, source))
    expect(Math.max(http, source)).toBeLessThan(mistake)
    expect([mistake, attempt, quiz]).toEqual([mistake, attempt, quiz].sort((a, b) => a - b))
  })
  it('quotes living code: every quote resolves', async () => {
    const { files, code } = await compileLesson(mdx, apps)
    expect(files.length).toBeGreaterThan(0)
    expect(code).toContain('export const sources')
    expect(code.slice(0, code.indexOf('export const sources'))).not.toContain('| ---') // a table is a table
  })
  it('shows messages that have a name, and an example', () => {
    for (const name of namesIn(mdx, /<Http\s+message="([^"]+)"/g)) {
      expect(MESSAGES).toHaveProperty(name)
      expect(EXAMPLE.messages).toHaveProperty(name)
    }
  })
  it('uses words that the glossary explains', () => {
    for (const term of namesIn(mdx, /<Term\s+of="([^"]+)"/g)) expect(GLOSSARY).toHaveProperty(term)
  })
  it('leads to pages that there are', () => {
    const here = namesIn(mdx, /(?:\]\(|href=")(\/[^)"#?]*)/g).filter((path) => !path.startsWith('/api/'))
    for (const path of here)
      expect(pagesOf('cloudvault').concat(LESSONS.map(({ slug }) => lessonPath(slug)))).toContain(path)
    for (const path of namesIn(mdx, /<Shop\s+path="([^"]+)"/g)) expect(pagesOf('printmypics')).toContain(path)
  })
  it('cites what it claims', () => expect(namesIn(mdx, /((?:RFC \d+|OIDC Core)\s§)/g).length).toBeGreaterThan(4))
})

describe('the files that can be read whole', () => {
  it('are the ones that lessons quote', async () => {
    const compiled = await Promise.all(lessons.map(({ mdx }) => compileLesson(mdx, apps)))
    expect(QUOTED_FILES).toEqual([...new Set(compiled.flatMap(({ files }) => files))].sort())
  })
})

describe('a quote that resolves to nothing', () => {
  it('stops the build and names the file', () =>
    expect(compileLesson('<Source file="cloudvault/oauth/pkce.ts" region="gone" />', apps)).rejects.toThrow(
      'cloudvault/oauth/pkce.ts: nothing is called gone',
    ))
})
