/**
 * Exercise 9: find the token. RFC 6750 §2.1
 *
 * You are the resource server now: a small gallery called "pictures". Read the token out of the Authorization header.
 * Give null back when there is none that can be read.
 */
export function tokenFrom(authorization) {
  return authorization?.replace('Bearer ', '') ?? null
}
