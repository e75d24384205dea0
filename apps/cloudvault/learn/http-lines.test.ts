import { describe, expect, it } from 'vitest'
import { EN } from './en/words.ts'
import { answerLines, type HttpLine, questionLines } from './http-lines.ts'
import { EXAMPLE } from './recorded.ts'

const asked = EXAMPLE.messages['authorization-request']
const exchanged = EXAMPLE.messages['token-request']
if (!asked || !exchanged) throw new Error('the recorded run lacks a message')

function text(lines: readonly HttpLine[]): string[] {
  return lines.map(({ before, name, value }) => before + name + value)
}

describe('a message on the page', () => {
  it('has its address first, one decoded parameter to a line', () => {
    const lines = text(questionLines(asked, EN.figures).first)
    expect(lines[0]).toBe('GET /oauth2/authorize')
    expect(lines[1]).toBe('  ?response_type=code')
    expect(lines).toContain('  &redirect_uri=http://localhost:3000/callback')
  })
  it('shows the headers that matter and leaves out the others', () => {
    const headers = text(
      questionLines({ ...exchanged, headers: [...exchanged.headers, ['accept', '*/*']] }, EN.figures).headers,
    )
    expect(headers.some((line) => line.startsWith('Authorization: Basic '))).toBe(true)
    expect(headers.join()).not.toContain('*/*')
  })
  it('shows a form and a JSON answer field by field', () => {
    expect(text(questionLines(exchanged, EN.figures).body).join()).toContain('grant_type=authorization_code')
    expect(text(answerLines(exchanged, EN.figures).body)).toContain('  "token_type": "Bearer",')
  })
  it('shows of a page its title and of a picture its size', () => {
    const page = { kind: 'page', title: 'PrintMyPics asks', length: 12 } as const
    expect(text(answerLines({ ...asked, answerBody: page }, EN.figures).body)[0]).toContain('“PrintMyPics asks”')
    const picture = { kind: 'bytes', mediaType: 'image/jpeg', length: 7, sha256: '' } as const
    expect(text(answerLines({ ...asked, answerBody: picture }, EN.figures).body)).toEqual(['7 bytes of image/jpeg'])
  })
  it('is cut where it gets long', () => {
    const body = { kind: 'text', mediaType: 'application/json', text: '', length: 0, cut: false } as const
    const long = JSON.stringify({ photos: Array.from({ length: 90 }, (id) => ({ id })) })
    const lines = text(answerLines({ ...asked, answerBody: { ...body, text: long } }, EN.figures).body)
    expect(lines.at(-1)).toBe('… and 66 more lines')
  })
})
