import { configuration } from '#configuration'
import { revokeLater } from '#storage/revocations-due'
import { tell } from './disconnect.ts'
import { asClient, discoverVault } from './discovery.ts'

/**
 * RFC 7009 — tokens that came and are not kept: nobody will ever use them, so nobody shall be able to. CloudVault is
 * told at once, for the database may be what is away; what it does not hear is due later. Never throws.
 */
export async function giveBack(
  tokens: readonly (string | null | undefined)[],
  clientId = configuration().clientId,
): Promise<void> {
  const vault = await discoverVault().then(
    (found) => asClient(found, clientId),
    () => null,
  )
  for (const token of tokens) {
    if (!token) continue
    const heard = vault?.as.revocation_endpoint && (await tell(vault, token).catch(() => false))
    if (!heard) await revokeLater(token, clientId).catch(() => {}) // neither the vault nor the database: they end by themselves
  }
}
