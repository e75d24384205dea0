import { notFound, redirect } from 'next/navigation'
import { currentOwner, type SignedIn } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { type AppRecord, findApp } from '#storage/registered-apps'

/** The app this page is about, for the developer it belongs to; for everybody else there is nothing at this address. */
export async function ownApp(id: string, room = ''): Promise<{ app: AppRecord; signedIn: SignedIn }> {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath(`/developers/apps/${id}${room}`))
  const app = await findApp(signedIn.owner.id, decodeURIComponent(id))
  if (!app) notFound()
  return { app, signedIn }
}
