import { ownerOf } from '#session/current-owner'
import { pageHeaders } from '#session/page-headers'
import { signInPath } from '#session/return-path'
import { everythingOf } from '#storage/exports'
import { note } from './note.ts'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** Everything kept about the owner, as a file. A POST, so that no link and no other site can fetch it. */
export async function exportAccount(request: Request): Promise<Response> {
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return seeOther(signInPath('/account'))
  const { genuine } = await readOwnerForm(request)
  if (!genuine) return seeOther('/account?problem=form')

  const now = new Date()
  await note(request, { ownerId: signedIn.owner.id, kind: 'data-exported' }, now)
  const everything = { exported_at: now, ...(await everythingOf(signedIn.owner.id)) }
  const headers = {
    ...pageHeaders(),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': `attachment; filename="cloudvault-${now.toISOString().slice(0, 10)}.json"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  return new Response(`${JSON.stringify(everything, null, 2)}\n`, { headers })
}
