import { describe, expect, it } from 'vitest'
import { asLogged } from './error-in-log.ts'

const token = `cv_at_${'t0'.repeat(20)}`

describe('an error in the log', () => {
  it('has its words, its stack and its cause', () => {
    const error = new Error('no photo', { cause: Object.assign(new TypeError('gone'), { code: 'ENOENT' }) })
    expect(asLogged(error)).toMatchObject({
      type: 'Error',
      message: 'no photo',
      stack: expect.stringContaining('error-in-log.test.ts'),
      cause: { type: 'TypeError', message: 'gone', code: 'ENOENT' },
    })
  })

  it('has none of its other properties: rows, answers and bodies are no business of a log', () => {
    const error = Object.assign(new Error('duplicate key'), {
      detail: 'Key (email)=(alice)',
      response: { body: token },
    })
    expect(JSON.stringify(asLogged(error))).not.toMatch(/alice|t0t0/)
  })

  it('has the beginning of what may be a token, and no query of an address', () => {
    const said = `https://shop.test/callback?code=short&state=s was refused for ${token}`
    const written = JSON.stringify(asLogged(new Error(said, { cause: new URLSearchParams({ code: 'short' }) })))
    expect(written).toContain('https://shop.test/callback?…')
    expect(written).toContain('for cv_at_…')
    expect(written).not.toMatch(/short|t0t0t0/)
  })

  it('ends, whatever causes itself', () => {
    const error = new Error('round')
    error.cause = error
    expect(asLogged(error).cause?.cause?.cause?.cause?.cause).toBeUndefined()
  })
})
