/** What tracing does for the places that are traced. They know nothing of who traces, and mostly nobody does. */
export type Spans = {
  /** The id of the trace that the work at hand is part of. */
  traceId(): string | undefined
  /** Around one statement, of which the text is told and no value. */
  statement<Result>(text: string, run: () => Promise<Result>): Promise<Result>
  /** Around a question to CloudVault: `ask` sends the headers along by which the trace goes on there. */
  question(about: Question, ask: (headers: Record<string, string>) => Promise<Response>): Promise<Response>
  /** Around a job that nobody waits for. */
  job<Result>(name: string, run: () => Promise<Result>): Promise<Result>
}

export type Question = { method: string; endpoint: string; host: string }

/** Next's bundle and the server's meet on a symbol of `globalThis`. */
const KEY = Symbol.for('printmypics.spans')
const home = globalThis as { [KEY]?: Spans }

export function spans(): Spans | undefined {
  return home[KEY]
}

export function setSpans(made: Spans): void {
  home[KEY] = made
}
