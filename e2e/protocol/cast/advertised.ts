import { test } from '@playwright/test'
import { CLOUDVAULT, exchange } from './endpoints.ts'

/**
 * Metadata advertises a feature exactly when it works (RFC 8414 §2): the tests of one that is not advertised wait.
 * That everything the contract names is advertised is the metadata test's business.
 */
export function onlyWhenAdvertised(member: string, value?: string): void {
  test.beforeEach(async () => {
    const metadata = (await exchange(`${CLOUDVAULT}/.well-known/oauth-authorization-server`)).json
    const said = metadata[member]
    const works = value === undefined ? Boolean(said) : Array.isArray(said) && said.includes(value)
    test.skip(!works, `${member} ${value ?? ''} is not advertised`)
  })
}
