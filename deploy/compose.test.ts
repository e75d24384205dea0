import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as cloudvault from '../apps/cloudvault/configuration.ts'
import * as printmypics from '../apps/printmypics/configuration.ts'
import { readCompose, readEnvFile } from './compose.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const services = readCompose(readFileSync(at('compose.yaml'), 'utf8'))
const exampleOf = (file: string) => readEnvFile(readFileSync(at(`${file}.example`), 'utf8'))
const APPS = { cloudvault, printmypics }

/** Read beside the configuration, each where this names. */
const READ_ELSEWHERE: Record<string, string> = {
  DATABASE_URL: 'prisma/apply.ts',
  DATABASE_POOL_SIZE: 'apps/cloudvault/storage/database.ts',
  AWS_ACCESS_KEY_ID: 'apps/cloudvault/vault/bucket-store.ts', // by the S3 client
  AWS_SECRET_ACCESS_KEY: 'apps/cloudvault/vault/bucket-store.ts',
}

function settingsOf(name: string): Record<string, string> {
  const { environment, envFiles } = services[name] ?? { environment: {}, envFiles: [] }
  return Object.assign({}, ...envFiles.map(exampleOf), environment)
}

describe('compose.yaml', () => {
  for (const [name, { readConfiguration }] of Object.entries(APPS)) {
    it(`tells ${name} nothing that it does not read, and enough to start`, () => {
      const settings = settingsOf(name)
      const read = new Set<string>()
      const watched = new Proxy(
        { ...settings, HOST: '0.0.0.0', PORT: '4000' },
        {
          get: (target, key) => {
            read.add(String(key))
            return Reflect.get(target, key)
          },
        },
      )
      const configuration = readConfiguration(watched as unknown as NodeJS.ProcessEnv)
      expect(Object.keys(settings).filter((key) => !read.has(key) && !READ_ELSEWHERE[key])).toEqual([])
      expect([configuration.mode, configuration.secureCookies, configuration.drainSeconds]).toEqual(['live', true, 10])
    })
  }

  it('has the two apps agree on the client, its secret and the addresses, and share nothing else', () => {
    const [vault, shop, registration] = ['cloudvault', 'printmypics', 'register-printmypics'].map(settingsOf)
    for (const key of ['CLOUDVAULT_CLIENT_ID', 'CLOUDVAULT_CLIENT_SECRET', 'PRINTMYPICS_URL']) {
      expect(registration?.[key]).toBe(shop?.[key])
    }
    const both = Object.keys(vault ?? {}).filter((key) => vault?.[key] === shop?.[key])
    expect(both.sort()).toEqual(['CLOUDVAULT_URL', 'DRAIN_SECONDS', 'TRUSTED_PROXIES'])
  })

  it('gives each app the password and the keys that its database and its store were given', () => {
    const [database, store] = ['deploy/database.env', 'deploy/store.env'].map(exampleOf)
    const password = (url = '') => new URL(url).password
    const vault = settingsOf('cloudvault')
    expect(password(vault.CLOUDVAULT_DATABASE_URL)).toBe(database?.CLOUDVAULT_DATABASE_PASSWORD)
    expect(password(settingsOf('printmypics').PRINTMYPICS_DATABASE_URL)).toBe(database?.PRINTMYPICS_DATABASE_PASSWORD)
    expect([vault.AWS_ACCESS_KEY_ID, vault.AWS_SECRET_ACCESS_KEY]).toEqual([
      store?.MINIO_ROOT_USER,
      store?.MINIO_ROOT_PASSWORD,
    ])
    const bucket = readFileSync(at('compose.yaml'), 'utf8').match(/--ignore-existing here\/(\w+)/)?.[1]
    expect(new URL(vault.CLOUDVAULT_PHOTO_STORE ?? '').hostname).toBe(bucket)
  })

  it('has no secret in it, and files that exist', () => {
    const text = readFileSync(at('compose.yaml'), 'utf8')
    expect(text).not.toMatch(/^\s+\w*(SECRET|PASSWORD)\w*:/m)
    const mounted = [...text.matchAll(/- \.\/([\w./]+):/g)].map(([, path = '']) => path)
    expect(mounted.filter((path) => !existsSync(at(path)))).toEqual([])
    const stops = [...text.matchAll(/stop_grace_period: (\d+)s/g)].map(([, seconds]) => Number(seconds))
    expect(stops).toEqual([60, 60]) // twice the drain, and the 25 seconds in which what is in flight is finished
  })
})
