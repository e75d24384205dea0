import type { Metadata } from 'next'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { currentShopper } from '#session/shopper'
import { findConnection } from '#storage/connections'
import { Account } from './account.tsx'
import { VaultConnection } from './vault-connection.tsx'
import { settingsWord } from './words.ts'

export const metadata: Metadata = { title: 'Settings' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Two different things on one page: which vault we may look into, and who is shopping. */
export default async function SettingsPage({ searchParams }: Props) {
  const word = settingsWord((await searchParams).word)
  const shopper = await currentShopper()
  const connection = shopper && (await findConnection(shopper.id))
  return (
    <PageFrame
      title="Settings"
      aside="Connecting lets PrintMyPics fetch photos from your vault. Signing in tells it who is shopping. Neither does the other."
      narrow
    >
      {word && (
        <div className="mb-8">
          <Notice title={word.title} tone={word.tone}>
            <p>{word.text}</p>
          </Notice>
        </div>
      )}
      <div className="flex flex-col gap-10">
        <VaultConnection connection={connection} />
        <Account shopper={shopper} />
      </div>
    </PageFrame>
  )
}
