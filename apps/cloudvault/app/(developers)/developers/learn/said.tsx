import { createElement, Fragment, type ReactNode } from 'react'

type Filling = ReactNode | ((words: ReactNode) => ReactNode)

/** `{name}` is a value; `<name>some words</name>` are words that something is made of. */
const OPEN = /\{(\w+)\}|<(\w+)>(.*?)<\/\2>/gs

/** A sentence of the course, and what the page fills in by name. */
export function Said({ words, ...fill }: { words: string } & Record<string, Filling>) {
  const parts: ReactNode[] = []
  let at = 0
  for (const found of words.matchAll(OPEN)) {
    const [all, value, mark, inner] = found
    const filling = fill[value ?? mark ?? '']
    if (filling === undefined) throw new Error(`nothing fills ${all} in “${words}”`)
    parts.push(words.slice(at, found.index))
    parts.push(typeof filling === 'function' ? filling(<Said words={inner ?? ''} {...fill} />) : filling)
    at = found.index + all.length
  }
  return createElement(Fragment, null, ...parts, words.slice(at))
}

/** Words that are a link. */
export function linkTo(href: string) {
  return (words: ReactNode) => <a href={href}>{words}</a>
}

/** Words that stand out. */
export function strong(words: ReactNode) {
  return <strong>{words}</strong>
}
