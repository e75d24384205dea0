import { beforeAll, describe, expect, it } from 'vitest'
import { languageAsked, languageCookie, languageOf } from './language.ts'

beforeAll(() => {
  Object.assign(process.env, { CLOUDVAULT_DATABASE_URL: 'postgresql://nowhere', CLOUDVAULT_SECRET: 's'.repeat(32) })
})

describe('the language of the course', () => {
  it('is asked for in the address, and kept in a cookie', () => {
    const tag = languageAsked(new URL('http://127.0.0.1:4000/developers/learn?lang=pt-BR'))
    expect(tag).toBe('pt-BR')
    expect(languageOf(languageCookie(tag ?? '').split(';')[0] ?? '')).toBe('pt-BR')
  })
  it.each(['', 'en; Path=/', 'a', '../../etc', 'x'.repeat(99)])('is not “%s”, which is no tag', (tag) => {
    expect(languageAsked(new URL(`http://127.0.0.1:4000/?lang=${encodeURIComponent(tag)}`))).toBeNull()
    expect(languageOf(`cv_language=${tag.replace(';', '')}`)).toBeNull()
  })
})
