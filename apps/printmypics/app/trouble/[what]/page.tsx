import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { quotable } from '#cloudvault/authorization-answer'
import { isConnectTrouble } from '#cloudvault/connect-trouble'
import { policyFor } from '#labs/armed'
import { localPath } from '#session/local-path'
import { currentShopper } from '#session/shopper'
import { WORDS } from '../words.ts'

export const metadata: Metadata = { title: 'Not connected', robots: { index: false } }

type Props = { params: Promise<{ what: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where a press of Connect ends when it does not end in a connection. */
export default async function TroublePage({ params, searchParams }: Props) {
  const { what } = await params
  if (!isConnectTrouble(what)) notFound()
  const { return_to, said } = await searchParams
  const words = WORDS[what]
  const shopper = await currentShopper()
  return (
    <PageFrame title={words.title} narrow>
      <Notice title="What happened" tone={words.tone ?? 'trouble'}>
        <p>{words.why}</p>
        {typeof said === 'string' && said !== '' && (
          <p>
            CloudVault’s word for it: <code>{quotable(said)}</code>
          </p>
        )}
        <p>{words.now}</p>
      </Notice>
      <div className="mt-8 flex flex-wrap gap-4">
        <ConnectButton returnTo={localPath(return_to, '/photos', policyFor(shopper?.id))} />
        <ButtonLink href="/settings" look="quiet">
          Look at settings
        </ButtonLink>
        <ButtonLink href="/basket" look="quiet">
          Back to the basket
        </ButtonLink>
      </div>
    </PageFrame>
  )
}
