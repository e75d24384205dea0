import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { matrix } from './matrix.ts'

const MATRIX = new URL('../../apps/cloudvault/labs/MATRIX.md', import.meta.url)

it('MATRIX.md has every lab, its check, its test and its mutant: npm run mutants -- --table', () =>
  expect(readFileSync(MATRIX, 'utf8')).toBe(matrix()))
