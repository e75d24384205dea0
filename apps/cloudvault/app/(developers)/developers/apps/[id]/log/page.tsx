import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { endpointOf, filterLog, readLogFilter } from '#developers/request-log'
import { csrfForPage } from '#session/csrf'
import { hasRequestLog, readLog } from '#storage/request-log'
import { asDeveloperSees } from '#wire/for-developers'
import type { Message } from '#wire/message'
import { ownApp } from '../own-app.ts'
import { Entry } from './entry.tsx'
import { KeepUp } from './keep-up.tsx'
import { LogFilterForm } from './log-filter-form.tsx'
import { LogSwitch } from './log-switch.tsx'

export const metadata: Metadata = { title: 'Request log' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const MOST = 500

/** What an app has asked of CloudVault, and how it was answered, newest first. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { app } = await ownApp(id, '/log')
  const isLive = configuration().mode === 'live'
  const [isOn, kept, csrf] = await Promise.all([
    hasRequestLog(app.clientId),
    readLog(app.clientId, MOST),
    csrfForPage(),
  ])
  const messages = kept.map((content): Message => asDeveloperSees(JSON.parse(content)))
  const filter = readLogFilter(search)
  const found = filterLog(messages, filter)
  const isListening = isOn || !isLive
  return (
    <main id="content" className="page pb-12">
      <p className="pt-10 text-note sm:pt-14">
        <a href={`/developers/apps/${id}`}>{app.clientName}</a>
      </p>
      <h1 className="mt-3 text-title">Request log</h1>
      <p className="mt-4 max-w-prose text-graphite">
        What this app asked of CloudVault, and how it was answered: authorization requests, the answers to them, and
        what its server said. Never what an owner typed or looked at. Codes, tokens and secrets are shown by their first
        characters and a fingerprint. Everything is kept for a day, then deleted.
      </p>
      {search.problem === 'form' && (
        <p role="alert" className="notice notice-wrong mt-6 max-w-prose">
          That page had grown old, so nothing was changed. Please press the button once more.
        </p>
      )}
      <LogSwitch id={id} csrf={csrf} isOn={isOn} isLive={isLive} />
      <section aria-labelledby="requests" className="annex-section mt-10">
        <h2 id="requests" className="text-heading">
          Requests
        </h2>
        <LogFilterForm filter={filter} endpoints={[...new Set(messages.map(endpointOf))].sort()} />
        <p role="status" className="mt-4 text-note text-graphite tabular-nums">
          {found.length === messages.length ? `${found.length} kept` : `${found.length} of ${messages.length} kept`}
        </p>
        {found.length === 0 ? (
          <p className="mt-4 max-w-prose">{whyNothing(isListening, messages.length)}</p>
        ) : (
          <ol className="request-log mt-2">
            {found.map((message) => (
              <Entry key={message.id} message={message} />
            ))}
          </ol>
        )}
        {isListening && <KeepUp events={`/developers/apps/${id}/log/events`} />}
      </section>
    </main>
  )
}

function whyNothing(isListening: boolean, kept: number): string {
  if (kept > 0) return 'No request fits. Loosen the filter above.'
  return isListening
    ? 'Nothing yet. Let the app send a request, and it appears here.'
    : 'The log is off, so nothing is kept.'
}
