import { describe, expect, it } from 'vitest'
import { opened } from './opened.ts'
import { approved, denied, looks, Recorded, stopped, VERIFIER } from './recorded.fixture.ts'
import { screensOf } from './screens.ts'

describe('a flow as screens', () => {
  it('has one screen for each arrow, there and back', () => {
    const screens = screensOf(denied())
    expect(screens).toHaveLength(denied().length * 2)
    expect(screens.map(({ part }) => part).slice(0, 2)).toEqual(['request', 'answer'])
    expect(screens[1]).toMatchObject({ from: 'client', to: 'browser', title: 'The answer: the browser is sent on' })
  })

  it('shows thirty thumbnails once, and says how many more there were', () => {
    const picture = () => looks(new Recorded(), '/api/v1/photos/0123456789abcdef0123/thumbnail').messages
    const screens = screensOf([picture(), picture(), picture()].flat())
    expect(screens.map(({ more }) => more)).toEqual([2, 2])
  })

  it('puts what the checks found beside the answer', () => {
    const [token] = screensOf(approved()).filter(({ annotations }) => annotations.length > 0)
    expect(token).toMatchObject({ part: 'answer', line: '200', title: 'The answer: granted' })
  })

  it('calls a page a page, and a refusal a refusal', () => {
    expect(screensOf(denied()).map(({ title }) => title)).toContain('The answer: a page for the owner')
    expect(screensOf(stopped()).at(-1)).toMatchObject({ title: 'The answer: refused' })
  })

  it('opens a mark for the one who may see its value, and leaves others closed', () => {
    const token = approved().find(({ url }) => url.endsWith('/oauth2/token'))
    if (!token) throw new Error('no token request')
    const [mark = ''] = token.secrets.filter(({ kind }) => kind === 'code_verifier').map((secret) => secret.mark)
    expect(opened(mark, token)).toBe(VERIFIER)
    expect(opened(mark, { secrets: token.secrets.map((secret) => ({ ...secret, value: null })) })).toBe(mark)
  })
})
