import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { APP_KINDS, type AppKindName, isAppKind } from '#developers/app-kinds'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { AppForm } from '../app-form.tsx'
import { FormProblems } from '../form-problems.tsx'
import { type Search, typedForm } from '../typed-form.ts'

export const metadata: Metadata = { title: 'Register an app' }

/** First what kind of app it is, because that decides what there is to ask. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const [signedIn, search] = await Promise.all([currentOwner(), searchParams])
  const kind = typeof search.kind === 'string' && isAppKind(search.kind) ? search.kind : null
  if (!signedIn) redirect(signInPath(`/developers/apps/new${kind ? `?kind=${kind}` : ''}`))
  return (
    <main id="content" className="page pb-12">
      <p className="pt-10 text-note sm:pt-14">
        <a href="/developers#apps">Your apps</a>
      </p>
      <h1 className="mt-3 text-title">
        {kind ? `Register: ${APP_KINDS[kind].name.toLowerCase()}` : 'Register an app'}
      </h1>
      {kind ? <Described kind={kind} search={search} csrf={await csrfForPage()} /> : <Kinds />}
    </main>
  )
}

function Kinds() {
  return (
    <>
      <p className="mt-4 max-w-prose text-graphite">
        Where does it run? That decides whether it can keep a secret, and what it has to tell us.
      </p>
      <ul className="mt-8 border-t border-ink">
        {Object.entries(APP_KINDS).map(([kind, { name, what }]) => (
          <li key={kind} className="grid gap-x-8 gap-y-1 border-b border-rule py-5 md:grid-cols-[18rem_minmax(0,1fr)]">
            <a href={`/developers/apps/new?kind=${kind}`} className="text-heading font-display">
              {name}
            </a>
            <p className="max-w-prose">{what}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Described({ kind, search, csrf }: { kind: AppKindName; search: Search; csrf: string }) {
  const typed = typedForm(kind, search)
  return (
    <>
      <p className="mt-4 max-w-prose text-graphite">
        {APP_KINDS[kind].what} <a href="/developers/apps/new">It is something else</a>
      </p>
      <FormProblems problem={typed.problem} problems={typed.problems} />
      <AppForm {...typed} action="/developers/apps/register" csrf={csrf} kind={kind} submit="Register it" />
    </>
  )
}
