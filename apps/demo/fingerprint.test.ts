import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

describe('staleness of a build', () => {
  let app: string
  beforeEach(() => {
    app = mkdtempSync(join(tmpdir(), 'an app-'))
    mkdirSync(join(app, 'app'))
    writeFileSync(join(app, 'app/page.tsx'), 'one')
  })
  afterEach(() => rmSync(app, { recursive: true }))

  it('sees a changed file, a new one and a renamed one', () => {
    const before = fingerprint([app])
    writeFileSync(join(app, 'app/page.tsx'), 'two')
    const changed = fingerprint([app])
    writeFileSync(join(app, 'server.ts'), '')
    expect(new Set([before, changed, fingerprint([app])]).size).toBe(3)
  })

  it('does not mind a new date on the same contents', () => {
    const before = fingerprint([app])
    utimesSync(join(app, 'app/page.tsx'), new Date(), new Date(0))
    expect(fingerprint([app])).toBe(before)
  })

  it.each(['build', 'build-test', 'node_modules', '.next', 'generated'])('does not look into %s', (folder) => {
    const before = fingerprint([app])
    mkdirSync(join(app, folder))
    writeFileSync(join(app, folder, 'made.js'), 'made')
    expect(fingerprint([app])).toBe(before)
  })

  it('counts the programs of the build as sources, and the tests not', () => {
    const before = fingerprint([app])
    writeFileSync(join(app, 'pkce.test.ts'), '')
    expect(fingerprint([app])).toBe(before)
    writeFileSync(join(app, 'build-server.mjs'), '')
    expect(fingerprint([app])).not.toBe(before)
  })
})
