/**
 * Exercise 3: the callback. RFC 6749 §4.1.2
 *
 * The browser comes back with `code`, `state` and `iss`, or with `error`. Or somebody else sent it: believe nothing yet.
 * Give the code back; throw an Error for every answer that is not to be used.
 * `client` has issuer, `session` what exercise 2 kept, and `answer` is a URLSearchParams.
 */
export function codeFrom(client, session, answer) {
  return answer.get('code') ?? ''
}
