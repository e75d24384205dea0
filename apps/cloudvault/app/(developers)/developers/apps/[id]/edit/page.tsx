import type { Metadata } from 'next'
import { appFormOf } from '#developers/app-form'
import { kindOf } from '#developers/app-kinds'
import { csrfForPage } from '#session/csrf'
import { AppForm } from '../../app-form.tsx'
import { FormProblems } from '../../form-problems.tsx'
import { type Search, typedForm } from '../../typed-form.ts'
import { ownApp } from '../own-app.ts'

export const metadata: Metadata = { title: 'Edit an app' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

/** The registration again, to be said differently. It counts from the next request on. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { app } = await ownApp(id, '/edit')
  const kind = kindOf(app)
  const typed = typedForm(kind, search, appFormOf(app))
  return (
    <main id="content" className="page pb-12">
      <p className="pt-10 text-note sm:pt-14">
        <a href={`/developers/apps/${id}`}>{app.clientName}</a>
      </p>
      <h1 className="mt-3 text-title">Edit {app.clientName}</h1>
      <p className="mt-4 max-w-prose text-graphite">
        What owners have agreed to stays as it is.{' '}
        {app.verified && 'With another name or other addresses the app is no longer marked as checked.'}
      </p>
      <FormProblems problem={typed.problem} problems={typed.problems} />
      <AppForm
        {...typed}
        action={`/developers/apps/${id}/change`}
        csrf={await csrfForPage()}
        kind={kind}
        submit="Save"
      />
    </main>
  )
}
