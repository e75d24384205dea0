import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { findClient } from '#storage/clients'
import { readUserCode } from '#storage/device-decisions'
import { findOrCount } from '#throttle/user-codes'
import { Decision } from '../consent/decision.tsx'
import { KnownAs } from '../consent/known-as.tsx'
import { question } from '../consent/question.ts'
import { stakesOf } from '../consent/stakes.ts'
import { Terms } from '../consent/terms.tsx'
import { Answered } from './answered.tsx'
import { EnterCode } from './enter-code.tsx'
import { SameCode } from './same-code.tsx'

export const metadata: Metadata = { title: 'Connect a device' }

type Search = { user_code?: string; answer?: string; problem?: string }

/** RFC 8628 §3.3: the owner enters the code that a device shows, sees who asks for what, and decides. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const { user_code: typed = '', answer, problem } = await searchParams
  const userCode = readUserCode(typed)
  const here = userCode ? `/device?user_code=${userCode}` : '/device'
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath(here))
  if (answer) return <Answered approved={answer === 'approve'} />

  const device = userCode ? await findOrCount(userCode, signedIn.owner.id, new Date()) : null
  const client = device && (await findClient(device.clientId))
  if (!device || !client) return <EnterCode typed={typed} problem={typed ? 'unknown' : problem} />

  const [stakes, csrf] = await Promise.all([stakesOf(signedIn.owner.id, client.clientId), csrfForPage()])
  return (
    <main id="content" className="page">
      <h1 className="max-w-[22ch] pt-8 text-title sm:pt-12">{question(client.clientName, device.scope)}</h1>
      <div className="consent mt-8 sm:mt-10">
        <SameCode userCode={userCode} />
        <Terms
          client={client}
          scope={device.scope}
          signedIn={signedIn}
          stakes={stakes}
          knownAs={<KnownAs signedIn={signedIn} csrf={csrf} waiting={{ name: 'next', value: here }} />}
          then={{ term: 'Then', what: 'The device carries on by itself, and you can close this page.' }}
        />
        <Decision action="/device/decision" csrf={csrf} about={{ name: 'user_code', value: userCode }} />
      </div>
    </main>
  )
}
