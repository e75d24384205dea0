/** A threat, and what stands in its way. Paths are from the repository's root. */
export type Defended = {
  /** The section of RFC 9700, or a word for what that RFC does not speak of. */
  section: string
  threat: string
  /** The file that refuses, and the function in it. */
  check: { file: string; region: string }
  test: { file: string; title: string }
  /** How the check is taken away: this text, which is in the file once, becomes that one. The test has to notice. */
  mutation: { search: string; replace: string }
}

/** Said honestly. */
export type Undefended = { section: string; threat: string; notDefended: string }

export type Row = Defended | Undefended

export function isDefended(row: Row): row is Defended {
  return 'check' in row
}
