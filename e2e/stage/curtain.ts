import { registeredClients } from '../protocol/cast/registered-clients.ts'
import { ArmedLabs } from './armed-labs.ts'
import { CLOUDVAULT } from './environment.ts'
import { seed } from './seed-file.ts'

/**
 * Before the first scene: the clients of the protocol tests are registered, and this run has a name of its own. Where the
 * stage has labs, all of them are armed.
 * @returns what is done after the last scene
 */
export default async function curtainRises(): Promise<(() => Promise<void>) | undefined> {
  const alive = await fetch(`${CLOUDVAULT}/readyz`).catch(() => null)
  if (!alive?.ok)
    throw new Error(`CloudVault does not answer at ${CLOUDVAULT}/readyz: start both apps first (npm test)`)
  process.env.E2E_RUN ??= Date.now().toString(36)
  await seed({ clients: Object.values(registeredClients) })
  if (process.env.E2E_LABS !== 'armed') return undefined
  const labs = await ArmedLabs.all()
  return () => labs.end()
}
