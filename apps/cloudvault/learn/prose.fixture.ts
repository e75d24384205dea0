import { transform } from 'esbuild'
import { parseAst } from 'vitest/node'

type Tree = { type?: string; [key: string]: unknown }

/** What a reader sees, or hears from a screen reader. */
const SHOWN = ['children', 'label', 'aria-label', 'alt', 'title', 'placeholder', 'words']
const TWO_WORDS = /\p{L}{2,}\s+\p{L}{2,}/u
const COMMAND = /^npm run /

/** The English in a page's code: every word that is shown, and two words in a row wherever they are. */
export async function proseIn(source: string): Promise<string[]> {
  const { code } = await transform(source, { loader: 'tsx', jsx: 'automatic' })
  return proseOf(parseAst(code) as unknown as Tree)
}

function proseOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(proseOf)
  if (typeof node !== 'object' || node === null) return []
  const tree = node as Tree
  if (tree.directive || isNobodysToRead(tree)) return []
  const own = textOf(tree)
  if (own !== null) return TWO_WORDS.test(own) && !COMMAND.test(own) ? [own] : []
  const shown = tree.type === 'Property' && SHOWN.includes(nameOf(tree.key)) ? shownBy(tree.value) : []
  return [...shown, ...Object.values(tree).flatMap(proseOf)]
}

/** A mistake that only a developer meets, and the names of styles. */
function isNobodysToRead({ type, callee, key }: Tree): boolean {
  return (
    (type === 'NewExpression' && nameOf(callee) === 'Error') || (type === 'Property' && nameOf(key) === 'className')
  )
}

/** Single words, where they are what is shown; two in a row are found anyway. */
function shownBy(node: unknown): string[] {
  const { type, elements, quasis, consequent, alternate, left, right } = (node ?? {}) as Tree
  if (type === 'BinaryExpression') return [] // a comparison is not shown
  const text = textOf(node as Tree)
  if (text !== null) return /\p{L}/u.test(text) && !TWO_WORDS.test(text) ? [text] : []
  return [elements, quasis, [consequent, alternate, left, right]].flat().flatMap((part) => (part ? shownBy(part) : []))
}

function textOf({ type, value }: Tree): string | null {
  if (type === 'Literal') return typeof value === 'string' ? value : null
  return type === 'TemplateElement' ? (value as { raw: string }).raw : null
}

function nameOf(node: unknown): string {
  const { name, value } = (node ?? {}) as { name?: string; value?: unknown }
  return name ?? String(value)
}
