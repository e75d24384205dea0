/** A form as a browser without scripts would send it. */
export type Form = { action: string; fields: URLSearchParams; asksPassword: boolean; decides: boolean }

const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g

/** The POST forms of a page. */
export function formsOf(html: string, pageUrl: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].flatMap(([, head = '', inside = '']) => {
    const { action = pageUrl, method = 'get' } = attributesOf(head)
    if (method.toLowerCase() !== 'post') return []
    const inputs = [...inside.matchAll(/<input\b([^>]*)>/gi)].map(([, text = '']) => attributesOf(text))
    const fields = new URLSearchParams(inputs.flatMap(({ name, value = '' }) => (name ? [[name, value]] : [])))
    const asksPassword = inputs.some(({ type }) => type === 'password')
    return [{ action: new URL(action, pageUrl).href, fields, asksPassword, decides: /name="decision"/.test(inside) }]
  })
}

/** What a page is called, for somebody who only looks at it. */
export function headingOf(html: string): string | null {
  const [, inside] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(html) ?? []
  return inside === undefined ? null : decoded(inside.replace(/<[^>]*>/g, ''))
}

function attributesOf(head: string): Record<string, string> {
  return Object.fromEntries([...head.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, decoded(value)]))
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}
