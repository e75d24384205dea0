import type { Defended } from '../mutants/row.ts'

export type Place = { file: string; title: string }
type Requirement = { section: string; must: string }

/** Something the server does. */
export type Kept = Requirement & { test: Place }
/** Something it refuses: the function that does, how to take that away, and the test beside it that has to notice. */
export type Refusal = Kept & Pick<Defended, 'check' | 'mutation'> & { wire?: Place }
/** Said honestly. */
export type Untested = Requirement & { untested: string }

export type Must = Kept | Refusal | Untested

export function isRefusal(row: Must): row is Refusal {
  return 'mutation' in row
}

export function isTested(row: Must): row is Kept | Refusal {
  return 'test' in row
}

/** Every place a row names. */
export function placesOf(row: Kept | Refusal): Place[] {
  return isRefusal(row) && row.wire ? [row.test, row.wire] : [row.test]
}

/** A test over HTTP, in e2e/protocol. */
export function wire(file: string, title: string): Place {
  return { file: `e2e/protocol/${file}.spec.ts`, title }
}

/** A test beside the code of CloudVault. */
export function beside(file: string, title: string): Place {
  return { file: `apps/cloudvault/${file}.test.ts`, title }
}

/** A function of CloudVault, and it without its check: this text, there once, becomes that one. */
export function without(file: string, region: string, search: string, replace: string) {
  return { check: { file: `apps/cloudvault/${file}.ts`, region }, mutation: { search, replace } }
}
