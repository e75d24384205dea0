import { compile } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import { markCitations } from './mark-citations.mjs'
import { resolveQuotes } from './resolve-quotes.mjs'

/** A lesson's MDX as a module: the text as its default export, and every file it quotes, whole, as `sources`. */
export async function compileLesson(mdx, apps) {
  const sources = new Map()
  const remarkPlugins = [remarkGfm, [resolveQuotes, { apps, sources }], markCitations]
  const module = await compile(mdx, { remarkPlugins, development: false })
  const quoted = JSON.stringify(Object.fromEntries(sources))
  return { code: `${module}\nexport const sources = ${quoted}\n`, files: [...sources.keys()] }
}
