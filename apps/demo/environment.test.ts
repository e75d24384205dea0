import { describe, expect, it } from 'vitest'
import { addressesFor } from './addresses.ts'
import { childEnvironment, environmentsOf } from './environment.ts'

const secrets = {
  databasePassword: 'd',
  cloudVault: 'vault-secret',
  printMyPics: 'shop-secret',
  client: 'client-secret',
}
const ground = {
  addresses: addressesFor({}, 3000),
  databases: { cloudvault: 'postgresql://vault', printmypics: 'postgresql://shop' },
  secrets,
  dataDir: '/data',
  mode: 'demo' as const,
}

describe('what the two apps are told', () => {
  it('is never the other party’s secret or database', () => {
    const { cloudvault, printmypics } = environmentsOf(ground, {})
    expect(Object.values(cloudvault)).not.toContain('shop-secret')
    expect(Object.values(cloudvault)).not.toContain('postgresql://shop')
    expect(Object.values(printmypics)).not.toContain('vault-secret')
    expect(Object.values(printmypics)).not.toContain('postgresql://vault')
  })

  it('is the same client secret on both sides', () => {
    const { cloudvault, printmypics } = environmentsOf(ground, {})
    expect(cloudvault.CLOUDVAULT_CLIENT_SECRET).toBe(printmypics.CLOUDVAULT_CLIENT_SECRET)
  })

  it('is one recording key, and for CloudVault the address at which it is asked with', () => {
    const { cloudvault, printmypics } = environmentsOf(ground, {})
    expect(cloudvault.CLOUDVAULT_RECORDING_KEY).toBe(printmypics.PRINTMYPICS_RECORDING_KEY)
    expect(cloudvault.CLOUDVAULT_RECORDING_PEER).toBe(printmypics.PRINTMYPICS_URL)
    expect(cloudvault.CLOUDVAULT_RECORDING_KEY).not.toBe(cloudvault.CLOUDVAULT_SLOW_CLIENT_SECRET)
  })

  it('yields to what the user has set', () => {
    const user = { CLOUDVAULT_CLIENT_ID: 'my-shop', CLOUDVAULT_PHOTO_STORE: 's3://photos', PRINTMYPICS_MODE: 'live' }
    const { cloudvault, printmypics } = environmentsOf(ground, user)
    expect(cloudvault.CLOUDVAULT_PHOTO_STORE).toBe('s3://photos')
    expect(printmypics).toMatchObject({ CLOUDVAULT_CLIENT_ID: 'my-shop', PRINTMYPICS_MODE: 'live' })
  })

  it('does not pass the other party’s secrets on from the user’s shell either', () => {
    process.env.PRINTMYPICS_SECRET = 'from the shell'
    expect(childEnvironment('cloudvault', {})).not.toHaveProperty('PRINTMYPICS_SECRET')
    expect(childEnvironment('printmypics', {})).toHaveProperty('PRINTMYPICS_SECRET')
    delete process.env.PRINTMYPICS_SECRET
  })
})
