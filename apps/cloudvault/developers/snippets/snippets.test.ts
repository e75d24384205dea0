import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Client } from '#oauth/client'
import { aClient } from '../../oauth/a-client.fixture.ts'
import { APP_KINDS, type AppKindName } from '../app-kinds.ts'
import { snippetsFor } from './snippets-for.ts'

const kinds = Object.keys(APP_KINDS) as AppKindName[]
const folder = mkdtempSync(join(tmpdir(), 'snippets-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A redirect URI that would like to be more than a value, in every one of the five languages. */
const NASTY = `https://a.example/cb?'"$(touch ${folder}/owned)\`id\`\${x}%0A{}`

function an(kind: AppKindName, different: Partial<Client> = {}): Client {
  const { tokenEndpointAuthMethod, grantTypes, applicationType } = APP_KINDS[kind]
  return aClient({ clientId: '-an-app', tokenEndpointAuthMethod, grantTypes, applicationType, ...different })
}

function snippet(title: string, client: Client): string | undefined {
  return snippetsFor(client, 'http://127.0.0.1:4000').find((one) => one.title === title)?.code
}

function parses(command: string, args: readonly string[], code: string, name: string): string {
  const file = join(folder, name)
  writeFileSync(file, code)
  return spawnSync(command, [...args, file], { encoding: 'utf8' }).stderr
}

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.each(kinds)('The programs for a %s app', (kind) => {
  const client = an(kind, { redirectUris: [NASTY] })
  it('are shell that bash reads', () =>
    expect(parses('bash', ['-n'], snippet('curl', client) ?? 'false', 'a.sh')).toBe(''))
  it('are modules that node reads', () =>
    expect(parses(process.execPath, ['--check'], snippet('oauth4webapi', client) ?? '(', 'a.mjs')).toBe(''))
  it.runIf(hasPython)('are Python that python3 reads', () =>
    expect(parses('python3', ['-m', 'py_compile'], snippet('Python', client) ?? '', 'a.py')).toBe(''),
  )
  it('name the client and never a secret', () => {
    for (const { code } of snippetsFor({ ...client, clientSecretHash: 'HASH' }, 'http://127.0.0.1:4000')) {
      expect(code).toContain('-an-app')
      expect(code).not.toContain('HASH')
      if (client.tokenEndpointAuthMethod !== 'none') expect(code).toContain('CLOUDVAULT_CLIENT_SECRET')
      else expect(code).not.toMatch(/SECRET/)
    }
  })
})

describe('A registered value is a value, whatever is in it', () => {
  it('in a shell', () => {
    const assignment = /^REDIRECT_URI=.*$/m.exec(snippet('curl', an('web', { redirectUris: [NASTY] })) ?? '')?.[0]
    expect(execFileSync('bash', ['-c', `${assignment}\nprintf %s "$REDIRECT_URI"`], { encoding: 'utf8' })).toBe(NASTY)
  })
  it.each(['oauth4webapi', 'Python', 'Go'])('in %s', (title) =>
    expect(snippet(title, an('web', { redirectUris: [NASTY] }))).toContain(JSON.stringify(NASTY)),
  )
  it('is told apart for next-auth: whether its redirect URI is registered', () => {
    const notes = (redirectUri: string) =>
      snippetsFor(an('web', { redirectUris: [redirectUri] }), 'http://127.0.0.1:4000').map(({ note }) => note)
    expect(notes('https://a.example/cb').join()).toContain('register that redirect URI too')
    expect(notes('https://a.example/api/auth/callback/cloudvault').join()).toContain('is registered')
  })
})
