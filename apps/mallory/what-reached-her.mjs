/** The last hundred requests that brought her something; forgotten when she ends. */
const MOST = 100
const reached = []

export function keep(run, request, body = '') {
  const { method, url, headers } = request
  reached.push({
    run,
    method,
    url,
    body,
    authorization: headers.authorization ?? null,
    referer: headers.referer ?? null,
    cookie: headers.cookie ?? null,
  })
  if (reached.length > MOST) reached.shift()
}

/** One run's, or all of it. */
export function allOf(run) {
  return run === null ? reached : reached.filter((one) => one.run === run)
}

export function forget(run) {
  const others = reached.filter((one) => one.run !== run)
  reached.splice(0, reached.length, ...others)
}
