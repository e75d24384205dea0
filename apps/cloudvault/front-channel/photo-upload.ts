import { CSRF_FIELD, csrfMatches, sameOrigin } from '#session/csrf'
import { ownerOf } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { develop } from '#vault/develop'
import { keepPhoto } from '#vault/keep-photo'
import { photoTitle } from '#vault/photo-title'
import { type Fields, type ReceivedFile, receiveUpload } from '#vault/receive-upload'
import { isPhotoRefused, type RefusalCode } from '#vault/refusal'
import { seeOther } from './see-other.ts'

const MOST_FILES = 40
const PAGE = '/photos/upload'

/** How each file fared; a refused one does not hold up the others. */
type Outcome = { fileName: string; id: string } | { fileName: string; code: RefusalCode; reason: string }

/** The owner's upload form: as plain HTML it is answered with 303, to the page's own script with JSON. */
export async function photoUpload(request: Request): Promise<Response> {
  const cookies = request.headers.get('cookie')
  const signedIn = await ownerOf(cookies)
  const scripted = request.headers.get('accept') === 'application/json'
  if (!signedIn)
    return scripted ? failed(401, 'You are signed out. Sign in and try again.') : seeOther(signInPath(PAGE))

  const outcomes: Outcome[] = []
  const genuine = (fields: Fields) => sameOrigin(request) && csrfMatches(cookies, fields.get(CSRF_FIELD))
  try {
    await receiveUpload(request, MOST_FILES, async (file, fields) => {
      if (!genuine(fields)) throw new StaleForm()
      if (file.fileName !== '') outcomes.push(await keep(signedIn.owner.id, file))
    })
  } catch (error) {
    if (error instanceof StaleForm) return scripted ? failed(403, STALE) : seeOther(`${PAGE}?problem=form`)
    if (!isPhotoRefused(error)) throw error
    outcomes.push({ fileName: '', code: error.code, reason: error.message })
  }
  return scripted
    ? Response.json({ outcomes }, { headers: { 'Cache-Control': 'no-store' } })
    : seeOther(whatCame(outcomes))
}

const STALE = 'This form is no longer current. Reload the page and try again.'
class StaleForm extends Error {}

async function keep(ownerId: string, file: ReceivedFile): Promise<Outcome> {
  const { fileName } = file
  try {
    if ('refused' in file) throw file.refused
    const id = await keepPhoto(ownerId, await develop(file.bytes), { title: photoTitle(undefined, fileName) })
    if (!id) throw new Error('a random id was taken')
    return { fileName, id }
  } catch (error) {
    if (!isPhotoRefused(error)) throw error
    return { fileName, code: error.code, reason: error.message }
  }
}

/** To the photos when all is well, back to the form with each refusal when not. */
function whatCame(outcomes: readonly Outcome[]): string {
  const refused = outcomes.filter((outcome) => 'code' in outcome)
  const added = outcomes.length - refused.length
  if (outcomes.length === 0) return `${PAGE}?problem=nothing`
  if (refused.length === 0) return `/photos?added=${added}`
  const query = new URLSearchParams({ added: String(added) })
  for (const { fileName, code } of refused) query.append('refused', `${code}:${fileName.slice(0, 80)}`)
  return `${PAGE}?${query}`
}

function failed(status: number, reason: string): Response {
  return Response.json({ reason }, { status, headers: { 'Cache-Control': 'no-store' } })
}
