import { describe, expect, it } from 'vitest'
import { readConfiguration } from '#configuration'

const told = {
  PRINTMYPICS_DATABASE_URL: 'postgresql://shop',
  PRINTMYPICS_SECRET: 'a-secret-of-at-least-32-characters',
  CLOUDVAULT_CLIENT_ID: 'printmypics',
  CLOUDVAULT_CLIENT_SECRET: 'strict',
}
const slowIn = (more: Record<string, string>) => readConfiguration({ NODE_ENV: 'test', ...told, ...more }).slowClient

describe('slow motion connects as a second registration', () => {
  it('that is named after the first', () => {
    const slow = slowIn({ PRINTMYPICS_MODE: 'demo', CLOUDVAULT_SLOW_CLIENT_SECRET: 'slow' })
    expect(slow).toEqual({ id: 'printmypics-slow', secret: 'slow' })
  })
  it('that is not there without a secret', () => {
    expect(slowIn({ PRINTMYPICS_MODE: 'demo' })).toBeNull()
  })
  it('that is never there in live mode', () => {
    expect(slowIn({ PRINTMYPICS_MODE: 'live', CLOUDVAULT_SLOW_CLIENT_SECRET: 'slow' })).toBeNull()
  })
})
