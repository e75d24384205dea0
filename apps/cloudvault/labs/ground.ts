import { configuration } from '#configuration'
import type { Client } from '#oauth/client'
import type { Weakening } from '#oauth/policy'
import { saveClient } from '#storage/clients'
import { removeTraces } from '#storage/lab-traces'
import { deleteClient } from '#storage/registrations'
import { arm, disarm } from './armed.ts'
import type { Lab } from './lab.ts'
import { labClient } from './lab-client.ts'

/** A client of this run's own, for whom and for nobody else the defences of a lab are off. */
export async function prepareGround(
  lab: Lab,
  run: string,
  weakens: Weakening,
  { home, secret = null, codeTtl }: { home?: string; secret?: string | null; codeTtl?: number } = {},
): Promise<Client> {
  const described = labClient(lab, run, configuration().labRunner?.mallory ?? '', secret)
  const client = { ...described, ...(home && { redirectUris: [home] }), ...(codeTtl && { codeTtl }) }
  await saveClient(client)
  arm(client.clientId, weakens)
  return client
}

/** Nothing of it stays: with the client go its grants, codes, tokens and requests. */
export async function clearGround(run: string, clientId: string): Promise<void> {
  disarm(clientId)
  await deleteClient(clientId)
  await removeTraces(run, clientId)
}
