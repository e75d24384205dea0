import { z } from 'zod'
import { readBody } from '#back-channel/body'
import { json } from '#back-channel/json'
import { configuration } from '#configuration'
import { pictures, REDIRECT_URI, RIVAL_REDIRECT_URI, registerExerciseClient as register } from '#learn/exercise-client'
import { EXERCISES } from '#learn/exercises/list'
import { sameOrigin } from '#session/csrf'
import { learnerHashOf } from '#session/learner'
import { rememberStep } from '#storage/learners'

/** The judge at the learner's terminal asks for a client of the learner's own. In live mode there is no course to do. */
export async function exerciseClient(request: Request): Promise<Response> {
  const learnerHash = learnerWhoSends(request)
  if (!learnerHash) return json({ error: 'not_a_learner' }, 403)
  const { clientId, clientSecret, rivalId, rivalSecret } = await register(learnerHash)
  return json({
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: REDIRECT_URI,
    resource: pictures(configuration().issuer),
    rival: { client_id: rivalId, client_secret: rivalSecret, redirect_uri: RIVAL_REDIRECT_URI },
  })
}

const verdict = z.object({
  exercise: z.int().min(1).max(EXERCISES.length),
  missing: z.array(z.string().max(400)).max(20),
})

/** What the judge found last, so that the page of the exercise can say it too. */
export async function exerciseVerdict(request: Request): Promise<Response> {
  const learnerHash = learnerWhoSends(request)
  const body = await readBody(request, 16 * 1024)
  if (!learnerHash || !body) return json({ error: 'not_a_learner' }, 403)
  const told = verdict.safeParse(readJson(new TextDecoder().decode(body)))
  if (!told.success) return json({ error: 'not_a_verdict' }, 400)
  const { exercise, missing } = told.data
  const outcome = missing.length === 0 ? 'done' : 'wrong'
  await rememberStep(learnerHash, { step: `exercise/${exercise}`, outcome, given: missing, place: '', at: new Date() })
  return json({})
}

/** No page of another site can send JSON with the learner's cookie: a browser would ask us first, and we say no. */
function learnerWhoSends(request: Request): string | null {
  const isJson = request.headers.get('content-type') === 'application/json'
  if (!isJson || !sameOrigin(request) || configuration().mode === 'live') return null
  return learnerHashOf(request.headers.get('cookie'))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
