/**
 * Exercise 2: the state. RFC 6749 §10.12
 *
 * Anybody can send a browser to your callback. With `state` the client recognises the answers to its own questions.
 * `url` is the address of exercise 1; `session` is an object that belongs to this browser alone.
 * `session.state` is what you keep of it.
 */
export function withState(url, session) {
  const asked = new URL(url)
  asked.searchParams.set('state', '1')
  return asked.href
}
