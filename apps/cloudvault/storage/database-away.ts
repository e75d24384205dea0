/** PostgreSQL's and the operating system's words for "no answer": starting, stopping, cut off, too many, too slow. */
const AWAY = /^(08|57P|53)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|P1001|P1002|P1008|P1017|P2024)/
const AWAY_WORDS =
  /the database cannot be reached|not currently accepting connections|connection terminated|timeout expired|timeout exceeded when trying to connect|client has encountered a connection error/i

/** Whether an error means that the database cannot be reached right now, so that the request may be tried again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return AWAY.test(code) || AWAY_WORDS.test(error.message) || isDatabaseAway(error.cause)
}
