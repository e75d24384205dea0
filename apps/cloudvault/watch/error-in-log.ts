/** What of an error is written down. Never its other properties: a database's holds rows, a library's the whole answer. */
export type LoggedError = { type: string; message: string; code?: string; stack?: string; cause?: LoggedError }

const DEEPEST = 4
/** An address in a sentence: what follows its question mark may be a code. */
const QUERY = /(https?:\/\/[^\s?#'"]*)[?#][^\s'"]*/g
/** Long enough to be a token, a code or a secret of anybody's. A UUID is a name. */
const OPAQUE = /[A-Za-z0-9_.~+=-]{32,}/g
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An error by its words and its frames, with no more than the beginning of whatever may be a secret. */
export function asLogged(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? clean(error) : '' }
  return {
    type: error.name,
    message: clean(error.message),
    ...('code' in error && typeof error.code === 'string' && { code: clean(error.code) }),
    ...(error.stack && { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error && depth < DEEPEST && { cause: asLogged(error.cause, depth + 1) }),
  }
}

/** A text with no more than the beginning of whatever in it may be a secret. */
export function clean(text: string): string {
  return text.replace(QUERY, '$1?…').replace(OPAQUE, (value) => (UUID.test(value) ? value : `${value.slice(0, 6)}…`))
}

/** The message stands at the beginning of a stack, and has been cleaned on its own. */
function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return frames.map((frame) => frame.trim()).join('\n')
}
