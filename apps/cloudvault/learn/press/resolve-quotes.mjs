import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quoteFrom } from './quote.mjs'

/**
 * A remark plugin: every `<Source file="cloudvault/oauth/pkce.ts" region="challengeOf" />` gets the code it names, when
 * the lesson is compiled. A quote that resolves to nothing stops the build.
 */
export function resolveQuotes({ apps, sources }) {
  return (tree) => {
    for (const node of everyNode(tree)) {
      if (node.name !== 'Source') continue
      const file = attribute(node, 'file')
      const region = attribute(node, 'region')
      const text = readFileSync(join(apps, file), 'utf8')
      sources.set(file, text)
      const { code, line, lastLine } = named(file, () => quoteFrom(text, region))
      for (const [name, value] of Object.entries({ code, line, lastLine })) {
        node.attributes.push({ type: 'mdxJsxAttribute', name, value: String(value) })
      }
    }
  }
}

function* everyNode(node) {
  yield node
  for (const child of node.children ?? []) yield* everyNode(child)
}

function attribute(node, name) {
  const value = node.attributes.find((one) => one.name === name)?.value
  if (typeof value !== 'string') throw new Error(`a <Source> has no ${name}`)
  return value
}

function named(file, read) {
  try {
    return read()
  } catch (error) {
    throw new Error(`${file}: ${error.message}`)
  }
}
