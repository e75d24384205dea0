import { findClient } from '#storage/clients'

/** The client that lessons send people to: where it lives, and what it is called here. */
export type PrintShop = { clientId: string; origin: string; redirectUri: string }

const CLIENT_ID = process.env.CLOUDVAULT_CLIENT_ID ?? 'printmypics'

/** Null where no such client is registered: then there is nothing to try, and the lesson is for reading. */
export async function printShop(): Promise<PrintShop | null> {
  const client = await findClient(CLIENT_ID)
  const redirectUri = client?.redirectUris[0]
  return client?.clientUri && redirectUri ? { clientId: CLIENT_ID, origin: client.clientUri, redirectUri } : null
}
