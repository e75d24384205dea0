import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GLOSSARY } from './en/glossary.ts'
import { MISCONCEPTIONS } from './en/misconceptions.ts'
import { QUIZZES } from './en/quizzes.ts'
import { SHEET } from './en/sheet.ts'

type Sections = Record<string, { sections: Record<string, string> }>
const known: Sections = JSON.parse(
  readFileSync(new URL('../../../e2e/protocol/rfc-sections.json', import.meta.url), 'utf8'),
)

/** Data cites in one field, in one form: that field is nothing else, and the section exists. */
function resolves(cites: string): boolean {
  const [, document = '', section = ''] = /^(RFC \d+|OIDC [A-Z][A-Za-z -]+) §([\dA-Z.]+)$/.exec(cites) ?? []
  return section in (known[document]?.sections ?? {})
}

type Claim = { because: string; cites: string }

const answers = Object.values(QUIZZES)
  .flat()
  .flatMap((question): readonly Claim[] => {
    if (question.kind === 'choose') return question.answers
    return question.kind === 'order' ? question.messages : question.values
  })

describe('every claim of the course names a section that exists', () => {
  it.each<[string, readonly { cites: string }[]]>([
    ['quiz answers', answers],
    ['glossary entries', Object.values(GLOSSARY)],
    ['misconceptions', MISCONCEPTIONS],
    ['steps of the sheet', SHEET],
  ])('%s', (_, claims) => {
    expect(claims.length).toBeGreaterThan(7)
    expect(claims.filter(({ cites }) => !resolves(cites))).toEqual([])
  })
  it('would notice one that does not', () => expect(resolves('RFC 6749 §99')).toBe(false))
  it('explains every answer', () => expect(answers.filter(({ because }) => because.length < 20)).toEqual([]))
  it('knows fifteen misconceptions or more', () => expect(MISCONCEPTIONS.length).toBeGreaterThanOrEqual(15))
})
