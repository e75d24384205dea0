import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

type Head = OutgoingHttpHeaders | readonly unknown[]

/** Adds a cookie to an answer, whichever way its head is going to be written. */
export function setsCookie(response: ServerResponse, cookie: string): void {
  const { writeHead } = response
  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      const head = rest.find((part): part is Head => typeof part === 'object' && part !== null)
      if (!head) response.appendHeader('Set-Cookie', cookie)
      const others = rest.map((part) => (part === head && head ? withCookie(head, cookie) : part))
      return Reflect.apply(writeHead, response, [status, ...others])
    },
  })
}

/** A new head each time: the one that was given may be a constant, and the cookie is for this browser alone. */
function withCookie(head: Head, cookie: string): Head {
  if (Array.isArray(head))
    return [...head, ...(Array.isArray(head[0]) ? [['Set-Cookie', cookie]] : ['Set-Cookie', cookie])]
  const given = head as OutgoingHttpHeaders
  const name = Object.keys(given).find((key) => key.toLowerCase() === 'set-cookie') ?? 'Set-Cookie'
  return { ...given, [name]: [given[name] ?? []].flat().map(String).concat(cookie) }
}
