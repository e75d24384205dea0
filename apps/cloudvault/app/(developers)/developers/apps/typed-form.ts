import { newAppForm } from '#developers/app-form'
import type { AppKindName } from '#developers/app-kinds'
import { judgeApp, type Problems } from '#developers/judge-app'
import { surroundings } from '#developers/registration'

export type Search = Record<string, string | string[] | undefined>

/** The form as it stood when it was sent back, judged again; or the one to begin with. */
export function typedForm(kind: AppKindName, search: Search, fresh = newAppForm()) {
  const problem = typeof search.problem === 'string' ? search.problem : null
  const typed = new URLSearchParams()
  for (const [name, values] of Object.entries(search)) {
    for (const value of [values ?? []].flat()) typed.append(name, value)
  }
  const kept = problem !== null && problem !== 'long'
  const judgement = problem === 'judged' ? judgeApp(kind, typed, surroundings()) : null
  const problems: Problems = judgement?.kind === 'bad' ? judgement.problems : {}
  return { problem, problems, form: kept ? typed : fresh, surroundings: surroundings() }
}
