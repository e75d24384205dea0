import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { needsNoScript } from './without-scripts.ts'

const APP = fileURLToPath(new URL('app/', import.meta.url))
/** These only mark the room you are in, which the server has done by then, or speak once everything failed. */
const ON_THE_SERVER_TOO = ['brand/rooms.tsx', '(developers)/annex-rooms.tsx', 'error.tsx']
const asked = (url: string, more: Partial<IncomingMessage> = {}) =>
  needsNoScript({ method: 'GET', url, headers: {}, ...more } as IncomingMessage)

const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
const pages = files
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => ({
    file,
    path: `/${dirname(file).replaceAll('\\', '/').replace(/^\.$/, '')}`
      .replace(/\/\([^)]+\)/g, '')
      .replace(/\[[^\]]+\]/g, 'x'),
  }))

/** The files with `use client` that a file brings along, directly or not. */
function woken(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  const own = text.startsWith("'use client'") ? [file.slice(APP.length)] : []
  const imports = [...text.matchAll(/from '((?:\.|#app)[^']+)'/g)].map(([, name = '']) =>
    name.startsWith('#app/') ? join(APP, name.slice(5)) : join(dirname(file), name),
  )
  return [...own, ...imports.flatMap((next) => woken(next, seen))]
}

describe('a page gets scripts', () => {
  it.each(pages)('if it has something to do with them: $path', ({ file, path }) => {
    const needs = woken(join(APP, file)).filter((one) => !ON_THE_SERVER_TOO.includes(one))
    if (needs.length > 0) expect(asked(path)).toBe(false)
  })
  it.each(['/', '/sign-in', '/sign-in?next=/consent', '/connected-apps', '/account', '/nowhere'])(
    'and none otherwise: %s',
    (path) => {
      expect(asked(path)).toBe(true)
    },
  )
  it.each(['/_next/static/chunks/a.js', '/consent?request=r', '/developers/flows/f/present'])(
    'and a file or a page with scripts stays as it is: %s',
    (path) => {
      expect(asked(path)).toBe(false)
    },
  )
  it('and what is no page stays as it is', () => {
    expect(asked('/', { headers: { rsc: '1' } })).toBe(false)
    expect(asked('/', { method: 'HEAD' })).toBe(false)
  })
})
