import type { Message } from '#wire/message'

/** What a developer looks for in the log of an app. */
export type LogFilter = { status: '' | '2' | '3' | '4' | '5'; endpoint: string; text: string }

export function readLogFilter(search: Record<string, string | string[] | undefined>): LogFilter {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  const status = one('status')
  return {
    status: status === '2' || status === '3' || status === '4' || status === '5' ? status : '',
    endpoint: one('endpoint'),
    text: one('text'),
  }
}

/** The messages that the filter lets through. */
export function filterLog(messages: readonly Message[], { status, endpoint, text }: LogFilter): Message[] {
  return messages.filter(
    (message) =>
      (status === '' || String(message.status).startsWith(status)) &&
      (endpoint === '' || endpointOf(message) === endpoint) &&
      (text === '' || JSON.stringify(message).toLowerCase().includes(text.toLowerCase())),
  )
}

/** `/oauth2/token`, or `/api/v1/photos` for whichever photo. */
export function endpointOf({ url }: Message): string {
  const { pathname } = new URL(url)
  return pathname.replace(/^(\/api\/v1\/[a-z]+|\/oauth2\/register)\/.*/, '$1/…')
}
