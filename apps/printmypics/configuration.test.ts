import { describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'

const env = {
  NODE_ENV: 'production',
  PRINTMYPICS_DATABASE_URL: 'postgresql://127.0.0.1/shop',
  PRINTMYPICS_SECRET: 'a secret that is long enough to be taken',
  PRINTMYPICS_URL: 'http://localhost:3100',
  CLOUDVAULT_CLIENT_ID: 'printmypics',
  CLOUDVAULT_CLIENT_SECRET: 'secret',
} as const

describe('where PrintMyPics listens', () => {
  it('is the port of its URL, on loopback', () => {
    expect(readConfiguration(env)).toMatchObject({ host: 'localhost', port: 3100 })
  })

  it('is the same when HOST and PORT are set and empty, and not every interface', () => {
    expect(readConfiguration({ ...env, HOST: '', PORT: '' })).toMatchObject({ host: 'localhost', port: 3100 })
  })

  it.each([{ HOST: '0.0.0.0' }, { PRINTMYPICS_URL: 'https://shop.example' }])('in demo mode refuses %o', (more) => {
    expect(() => readConfiguration({ ...env, PRINTMYPICS_MODE: 'demo', ...more })).toThrow(/loopback only/)
  })
})
