import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { type AppRecord, findApp } from '#storage/registered-apps'
import { readOwnerForm } from './owner-form.ts'
import { seeOther } from './see-other.ts'

/** A form about one app, and who sent it; or the answer, where there is nobody or nothing to talk about. */
export type DevelopersForm =
  | { kind: 'answer'; answer: Response }
  | { kind: 'form'; developerId: string; app: AppRecord; page: string; fields: URLSearchParams; genuine: boolean }

export async function developersForm(request: Request, clientId: string): Promise<DevelopersForm> {
  const page = `/developers/apps/${encodeURIComponent(clientId)}`
  const signedIn = await ownerOf(request.headers.get('cookie'))
  if (!signedIn) return { kind: 'answer', answer: seeOther(signInPath(page)) }
  const app = await findApp(signedIn.owner.id, clientId)
  if (!app) return { kind: 'answer', answer: seeOther(page) } // the page says 404, to everybody alike
  return { kind: 'form', developerId: signedIn.owner.id, app, page, ...(await readOwnerForm(request)) }
}
