/** Something with a known cause: its message says what happened and what to do, so no stack trace is shown. */
export class Problem extends Error {
  override name = 'Problem'
}
