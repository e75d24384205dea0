/** What tracing does for the places that are traced. They know nothing of who traces, and mostly nobody does. */
export type Spans = {
  /** The id of the trace that the work at hand is part of. */
  traceId(): string | undefined
  /** Around one statement, of which the text is told and no value. */
  statement<Result>(text: string, run: () => Promise<Result>): Promise<Result>
}

/** Next's bundle and the server's meet on a symbol of `globalThis`. */
const KEY = Symbol.for('cloudvault.spans')
const home = globalThis as { [KEY]?: Spans }

export function spans(): Spans | undefined {
  return home[KEY]
}

export function setSpans(made: Spans): void {
  home[KEY] = made
}
