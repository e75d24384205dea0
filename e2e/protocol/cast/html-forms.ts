export type Button = { name: string; value: string; text: string }
export type Form = {
  action: string
  method: string
  fields: Map<string, string>
  types: Map<string, string>
  buttons: Button[]
}

const FORM = /<form\b([^>]*)>([\s\S]*?)<\/form>/gi
const INPUT = /<input\b([^>]*)>/gi
const BUTTON = /<button\b([^>]*)>([\s\S]*?)<\/button>/gi
const ATTRIBUTE = /([a-zA-Z-]+)(?:="([^"]*)")?/g

/** The forms of a page as a browser without JavaScript would send them. */
export function formsOf(html: string, pageUrl: string): Form[] {
  return [...html.matchAll(FORM)].map(([, head = '', inside = '']) => {
    const { action = pageUrl, method = 'get' } = attributesOf(head)
    const fields = new Map<string, string>()
    const types = new Map<string, string>()
    for (const [, input = ''] of inside.matchAll(INPUT)) {
      const { name, value = '', type = 'text' } = attributesOf(input)
      if (!name) continue
      fields.set(name, value)
      types.set(name, type)
    }
    const buttons = [...inside.matchAll(BUTTON)].map(([, attributes = '', label = '']) => {
      const { name = '', value = '' } = attributesOf(attributes)
      return { name, value, text: decoded(label.replace(/<[^>]*>/g, '')).trim() }
    })
    return { action: new URL(action, pageUrl).href, method: method.toLowerCase(), fields, types, buttons }
  })
}

function attributesOf(head: string): Record<string, string> {
  return Object.fromEntries([...head.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, decoded(value)]))
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
