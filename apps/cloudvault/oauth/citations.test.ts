import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Every `RFC 6749 §4.1.3` in the two apps is a section that exists; a bare `§4.1.3` belongs to an RFC that its file names. */
type Sections = Record<string, { sections: Record<string, string>; verified: string }>
const root = fileURLToPath(new URL('../../../', import.meta.url))
const known: Sections = JSON.parse(readFileSync(join(root, 'e2e/protocol/rfc-sections.json'), 'utf8'))

const SKIP = new Set(['node_modules', 'generated', '.next', '.turbo', '.data'])
const READ = /\.(ts|tsx|mdx|md|css|mjs)$/

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIP.has(entry.name) || /^build(-|$)/.test(entry.name) ? [] : filesUnder(path)
    return READ.test(entry.name) && !entry.name.startsWith('citations.test') ? [path] : []
  })
}

const DOCUMENT = /\b(RFC \d{4,5}|ISO [\d-]+|OIDC (?:Core|Discovery|RP-Initiated Logout|Back-Channel Logout))\b/
const CITATION = new RegExp(`(?:${DOCUMENT.source},? )?§§?([0-9A-Z]+(?:\\.[0-9]+)*)(?!\\w)`, 'g')

/** The citations of a text that resolve to nothing. A line break inside of a citation is a space. */
function dangling(source: string): string[] {
  const text = source.replace(/\s*\n\s*(\*|\/\/|#|>)?\s*/g, ' ')
  const named = [...new Set([...text.matchAll(new RegExp(DOCUMENT, 'g'))].map((match) => match[1] ?? ''))]
  const wrong: string[] = []
  for (const [whole, document, section] of text.matchAll(CITATION)) {
    if (document?.startsWith('ISO')) continue // not an RFC: nobody lists it here
    const candidates = document ? [document] : named
    if (!candidates.some((candidate) => exists(candidate, section ?? ''))) wrong.push(whole)
  }
  return wrong
}

function exists(document: string, section: string): boolean {
  const entry = known[document]
  return entry !== undefined && (section in entry.sections || entry.verified === 'partial')
}

describe('every citation resolves to a section that exists', () => {
  const files = ['apps', 'e2e', 'prisma'].flatMap((folder) => filesUnder(join(root, folder)))
  it('finds citations to check', () => expect(files.length).toBeGreaterThan(50))
  it.each(files.map((file) => file.slice(root.length)))('%s', (file) =>
    expect(dangling(readFileSync(join(root, file), 'utf8'))).toEqual([]),
  )
  it('would notice a section that does not exist', () => expect(dangling('RFC 6749 §99.1')).toHaveLength(1))
})
