import { configuration } from '#configuration'
import { slowMotionExists } from '#holds/slow'
import { LABS as EVERY_LAB, labAt } from '#labs/labs'
import { lessonAt } from '#learn/course'
import { exerciseAt } from '#learn/exercises/list'
import { QUOTED_FILES } from '#learn/quoted-files'
import { ownerOf } from '#session/current-owner'
import { findAlbum } from '#storage/albums'
import { findPhoto } from '#storage/photos'
import { findFlow } from '#storage/wire-flows'
import { isId } from '#vault/page-cursor'
import { viewerOf } from '#wire/viewer'

const ONE_PHOTO = /^\/photos\/([^/]+)(?:\/delete)?$/
const ONE_ALBUM = /^\/albums\/([^/]+)(?:\/edit)?$/
const IN_THE_COURSE = /^\/developers\/learn\/([^/]+)$/
const ONE_FLOW = /^\/developers\/flows\/([^/]+)(?:\/present)?$/
const SLOW_MOTION = ['/hold', '/slow-motion']
const BESIDE_THE_FLOWS = ['compare', 'import']
const QUOTED = /^\/developers\/learn\/source\/(.+)$/
const LABS = '/developers/labs'
const BESIDE_THE_LESSONS = ['glossary', 'misconceptions', 'sheet', 'adopt', 'exercises']
const EXERCISE = /^\/developers\/learn\/exercises\/([^/]+)$/

/**
 * Whether a page is asked for of a photo, an album, a lesson or a flow that is not there. Decided before anything is rendered: a page that
 * finds it out while it is rendered is answered by Next with the right status and an empty body, for scripts to fill.
 */
export async function isMissing(path: string, cookieHeader: string | null): Promise<boolean> {
  if (SLOW_MOTION.includes(path)) return !slowMotionExists()
  if (path === LABS || path.startsWith(`${LABS}/`)) return !isLabPage(path)
  const lesson = IN_THE_COURSE.exec(path)?.[1]
  if (lesson) return !BESIDE_THE_LESSONS.includes(lesson) && lessonAt(lesson) === null
  const exercise = EXERCISE.exec(path)?.[1]
  if (exercise) return exerciseAt(exercise) === null
  const flow = ONE_FLOW.exec(path)?.[1]
  if (flow) return !BESIDE_THE_FLOWS.includes(flow) && !(await isOwnFlow(flow, cookieHeader))
  const quoted = QUOTED.exec(path)?.[1]
  if (quoted) return !QUOTED_FILES.includes(quoted) && !EVERY_LAB.some(({ check }) => check.file === quoted)
  const photo = ONE_PHOTO.exec(path)?.[1]
  const album = ONE_ALBUM.exec(path)?.[1]
  const id = photo ?? album
  if (!id || photo === 'upload') return false
  const signedIn = await ownerOf(cookieHeader)
  if (!signedIn) return false // the page sends to the sign-in
  if (!isId(id)) return true
  return (await (photo ? findPhoto : findAlbum)(signedIn.owner.id, id)) === null
}

/** The labs exist in lab mode only; in demo mode there is a door that says how they are opened. */
function isLabPage(path: string): boolean {
  const { labRunner, mode } = configuration()
  if (!labRunner) return path === LABS && mode === 'demo'
  if (path === LABS || path === `${LABS}/matrix`) return true
  const [, slug = '', console] = /^\/developers\/labs\/([^/]+)(\/console)?$/.exec(path) ?? []
  const lab = labAt(slug)
  return lab !== null && (!console || lab.byHand !== undefined)
}

/** A flow is the browser's that caused it, whoever is signed in. */
async function isOwnFlow(id: string, cookieHeader: string | null): Promise<boolean> {
  const viewer = viewerOf(cookieHeader)
  return viewer !== null && (await findFlow(viewer.id, id)).length > 0
}
