import { describe, expect, it } from 'vitest'
import { ANY, addressesFor } from './addresses.ts'

describe('addresses of the two apps', () => {
  it('puts them on two hosts, because cookies ignore ports', () => {
    expect(addressesFor({}, 3000)).toMatchObject({
      printMyPics: 'http://localhost:3000',
      cloudVault: 'http://127.0.0.1:4000',
      databasePort: 54_329,
    })
  })

  it('moves all three with the base', () => {
    expect(addressesFor({}, 3010)).toMatchObject({ printMyPicsPort: 3010, cloudVaultPort: 4010, databasePort: 54_339 })
  })

  it('lets the system choose the port of the database when the base leaves no room above', () => {
    expect(addressesFor({}, 40_000).databasePort).toBe(ANY)
  })

  it('keeps to the URLs the user has set, and listens where they point', () => {
    const env = { CLOUDVAULT_URL: 'https://vault.example', PRINTMYPICS_URL: 'http://localhost:9000' }
    expect(addressesFor(env, 3000)).toMatchObject({
      cloudVault: 'https://vault.example',
      cloudVaultPort: 443,
      printMyPicsPort: 9000,
    })
  })

  it('listens elsewhere than the URL says when a proxy stands in front', () => {
    const env = { CLOUDVAULT_URL: 'https://vault.example', CLOUDVAULT_PORT: '4000' }
    expect(addressesFor(env, 3000).cloudVaultPort).toBe(4000)
  })

  it('names the variable that holds no URL', () => {
    expect(() => addressesFor({ CLOUDVAULT_URL: 'vault' }, 3000)).toThrow('CLOUDVAULT_URL is not a URL: vault')
  })
})
