import { createElement, type ReactNode } from 'react'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LearnerStep, Outcome } from '#storage/learners'
import { HttpFigure } from '../app/(developers)/developers/learn/http-figure.tsx'
import { InLanguage } from '../app/(developers)/developers/learn/in-language.tsx'
import { OneQuestion } from '../app/(developers)/developers/learn/one-question.tsx'
import { TryIt } from '../app/(developers)/developers/learn/try-it.tsx'
import { chooseLanguage } from './choose-language.ts'
import { LESSONS, type Lesson, lessonAt } from './course.ts'
import { EN } from './en/words.ts'
import { filled, openIn } from './filled.ts'
import { LANGUAGES, textIn, wordsIn } from './languages.ts'
import { leftOver, madeUp } from './made-up-language.fixture.ts'
import { missingFrom } from './tries.ts'

vi.mock('next/headers', () => ({ headers: async () => new Headers({ cookie: 'cv_language=xx' }) }))
vi.mock('next/navigation', () => ({ useRouter: () => null, notFound: () => undefined }))
vi.mock('#session/page-cookies', () => ({ pageCookies: async () => 'cv_language=xx' }))
vi.mock('#storage/learners', () => ({ stepsOf: async () => [] }))
vi.mock('#storage/clients', () => ({ findClient: async () => null }))
vi.mock('./exercises/starting-points.mdx', () => ({ sources: {} }))

beforeAll(() => {
  Object.assign(process.env, { CLOUDVAULT_DATABASE_URL: 'postgresql://nowhere', CLOUDVAULT_SECRET: 's'.repeat(32) })
  LANGUAGES.xx = { name: '«Made up»', words: madeUp(EN), texts: {} } // the one line
})
afterAll(() => Reflect.deleteProperty(LANGUAGES, 'xx'))

const at = {
  params: Promise.resolve({ number: '12' }),
  searchParams: Promise.resolve({ adopted: '1', problem: '1', learner: 'nobody' }),
}
const pages: Record<string, () => Promise<ReactNode>> = {
  overview: async () => (await import('../app/(developers)/developers/learn/page.tsx')).default(at),
  adopt: async () => (await import('../app/(developers)/developers/learn/adopt/page.tsx')).default(at),
  exercises: async () => (await import('../app/(developers)/developers/learn/exercises/page.tsx')).default(),
  exercise: async () => (await import('../app/(developers)/developers/learn/exercises/[number]/page.tsx')).default(at),
  glossary: async () => (await import('../app/(developers)/developers/learn/glossary/page.tsx')).default(),
  misconceptions: async () => (await import('../app/(developers)/developers/learn/misconceptions/page.tsx')).default(),
  sheet: async () => (await import('../app/(developers)/developers/learn/sheet/page.tsx')).default(),
  teach: async () => (await import('../app/(developers)/developers/teach/page.tsx')).default(),
  notes: async () => (await import('../app/(developers)/developers/teach/notes/page.tsx')).default(),
  handout: async () => (await import('../app/(developers)/developers/teach/handout/page.tsx')).default(),
}

describe('a translation', () => {
  it.each(Object.entries(pages))('is all there is to read on the page %s', async (_, page) =>
    expect(await leftOver(await page())).toEqual([]),
  )
  it.each(LESSONS.map(({ slug }) => slug))('asks and explains the questions of %s', async (slug) => {
    const desk = deskAt(slug)
    for (const question of wordsIn('xx').quizzes[slug]) {
      const answer = { ...did(`quiz/${question.id}`, 'wrong'), given: ['2', '1', '3', '5', '4'] }
      for (const given of [null, answer]) {
        expect(await leftOver(createElement(OneQuestion, { question, answer: given, desk }))).toEqual([])
      }
    }
  })
  it.each(LESSONS.map(({ slug }) => slug))('says what is missing of the try of %s', async (slug) => {
    const open = deskAt(slug)
    const skipped = { ...open, steps: [did(`try/${slug}`, 'skipped')] }
    for (const desk of [open, skipped, { ...open, recording: false }, { ...open, missing: null }]) {
      expect(await leftOver(TryIt({ desk, children: null }))).toEqual([])
    }
  })
  it('says what a message is', async () => {
    const desk = deskAt('the-exchange')
    expect(await leftOver(createElement(HttpFigure, { message: 'token-request', desk }))).toEqual([])
  })
})

describe('the language of a page', () => {
  it('is said to the browser, and the others are offered', async () => {
    const page = createElement(InLanguage, null, '«…»')
    expect(await leftOver(page)).toEqual(['English'])
  })
  it('is English for a lesson that is not translated yet, and says so', () => {
    expect(textIn('xx', 'pkce').language).toBe('en')
    expect(textIn('en', 'pkce').load).toBe(textIn('xx', 'pkce').load)
  })
  it('is English, word for word, where a translation lacks one', () => {
    LANGUAGES.xx = {
      name: '',
      words: { tryIt: { look: '«again»' }, quizzes: { pkce: [undefined, { id: 'other' }] } },
      texts: {},
    }
    const { tryIt, quizzes } = wordsIn('xx')
    expect([tryIt.look, tryIt.skip]).toEqual(['«again»', EN.tryIt.skip])
    expect(quizzes.pkce).toEqual(EN.quizzes.pkce) // an id is no word
  })
  it.each([
    [null, null, 'en'],
    ['de', 'fr', 'de'],
    ['xx', 'fr;q=0.5, de-CH;q=0.8, es', 'de'],
    [null, 'es, fr;q=0', 'en'],
  ])('is chosen (%s), or else accepted (%s): %s', (chosen, accepted, language) =>
    expect(chooseLanguage(chosen, accepted, ['en', 'de', 'fr'])).toBe(language),
  )
})

describe.each(Object.keys(LANGUAGES))('every sentence in %s', (tag) => {
  it('leaves the same to be filled in as the English one', () => expect(strays(EN, wordsIn(tag))).toEqual([]))
})

describe('a sentence', () => {
  it('that leaves something else open is found', () =>
    expect(strays({ say: ['{a} <b>c</b>'] }, { say: ['{d} <b>c</b>'] })).toEqual(['{d} <b>c</b>']))
  it('is filled by name', () => expect(filled('{a} of {b}', { a: 1, b: 'two' })).toBe('1 of two'))
  it('with something nobody fills is a mistake', () =>
    expect(() => filled('{lost}', {})).toThrow('nothing fills {lost}'))
})

function strays(english: unknown, theirs: unknown): string[] {
  if (typeof english === 'string')
    return String(openIn(english)) === String(openIn(String(theirs))) ? [] : [String(theirs)]
  if (typeof english !== 'object' || english === null) return []
  return Object.entries(english).flatMap(([key, value]) => strays(value, (theirs as Record<string, unknown>)[key]))
}

function did(step: string, outcome: Outcome): LearnerStep {
  return { step, outcome, given: [], place: 'pkce', at: new Date(0) }
}

function deskAt(slug: Lesson['slug']) {
  const lesson = lessonAt(slug)
  if (!lesson) throw new Error(`no lesson is called ${slug}`)
  const missing = missingFrom(slug, [], 'printmypics')
  return { lesson, steps: [], messages: [], shop: null, csrf: '', recording: true, missing }
}
