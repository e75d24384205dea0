import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { keepsSecret, kindOf } from '#developers/app-kinds'
import { csrfForPage } from '#session/csrf'
import { pageCookies } from '#session/page-cookies'
import { shownOnce } from '#session/shown-once'
import { ownersConnected } from '#storage/registered-apps'
import { Facts } from './facts.tsx'
import { ownApp } from './own-app.ts'
import { SecretOnce } from './secret-once.tsx'
import { SecretRoll } from './secret-roll.tsx'
import { Snippets } from './snippets.tsx'

export const metadata: Metadata = { title: 'Your app' }

type Search = { done?: string; problem?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

const DONE: Record<string, string> = {
  registered: 'Registered. The programs below run with it as it is.',
  changed: 'Saved. It counts from the next request on.',
  rolled: 'The new secret works now, and the old one for another day: time to change it everywhere.',
  replaced: 'The new secret works now. The old one has ended.',
  ended: 'The old secret has ended.',
}

/** One app: what it is called by, how it proves itself, and programs that use it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done = '', problem }] = await Promise.all([params, searchParams])
  const { app } = await ownApp(id)
  const now = new Date()
  const secret = shownOnce(await pageCookies(), `/developers/apps/${id}`, now)
  const [owners, csrf] = await Promise.all([ownersConnected(app.clientId, now), csrfForPage()])
  return (
    <main id="content" className="page pb-12">
      <p className="pt-10 text-note sm:pt-14">
        <a href="/developers#apps">Your apps</a>
      </p>
      <h1 className="mt-3 text-title">{app.clientName}</h1>
      {DONE[done] && (
        <p role="status" className="notice notice-done mt-6 max-w-prose">
          {DONE[done]}
        </p>
      )}
      {problem && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was changed. Please press the button once more.
        </p>
      )}
      {secret && <SecretOnce secret={secret} />}
      <Facts app={app} owners={owners} />
      <p className="mt-6 flex flex-wrap gap-3">
        <a className="button" href={`/developers/apps/${id}/edit`}>
          Edit
        </a>
        <a className="button" href={`/developers/apps/${id}/log`}>
          Request log
        </a>
        <a className="button button-removes" href={`/developers/apps/${id}/delete`}>
          Delete
        </a>
      </p>
      {keepsSecret(kindOf(app)) && <SecretRoll app={app} csrf={csrf} now={now} />}
      <Snippets app={app} issuer={configuration().issuer} />
    </main>
  )
}
