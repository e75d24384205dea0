import type { Metadata } from 'next'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { VaultTrouble } from '#app/_shopfront/vault-trouble.tsx'
import { attempt } from '#cloudvault/attempt'
import { photo } from '#cloudvault/photos'
import { csrfForPage } from '#session/csrf'
import { currentShopper } from '#session/shopper'
import { MOST_PRINTS } from '#shop/price'
import { shelfAddress } from '../shelf-address.ts'
import { CropPreview } from './crop-preview.tsx'
import { JobTicket } from './job-ticket.tsx'

export const metadata: Metadata = { title: 'Size and finish' }
type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChoosePrint({ params, searchParams }: Props) {
  const id = decodeURIComponent((await params).id)
  const { album, check } = await searchParams
  const albumId = typeof album === 'string' && album !== '' ? album : undefined
  const shopper = await currentShopper()
  if (!shopper) return <Closed id={id} tag="not-connected" />
  const found = await attempt(photo(shopper.id, id))
  if (!found.answer) return <Closed id={id} tag={found.trouble} />

  return (
    <PageFrame title={found.answer.title || 'Untitled'}>
      <p className="-mt-5 mb-6 text-sm">
        <a href={shelfAddress({ albumId })} className="link">
          Back to the contact sheet
        </a>
      </p>
      {check === 'full' && (
        <div className="mb-6">
          <Notice tone="trouble" title="Your basket is full">
            <p>
              We print up to {MOST_PRINTS} photos at a time, so nothing was added.{' '}
              <a href="/basket" className="link">
                Order what is in your basket
              </a>
              , then go on.
            </p>
          </Notice>
        </div>
      )}
      {check && check !== 'full' && (
        <div className="mb-6">
          <Notice tone="trouble" title="That is not something we can print">
            <p>Choose a size and a finish, and a whole number of prints from 1 to 99.</p>
          </Notice>
        </div>
      )}
      <form method="post" action="/basket/add" className="light-table">
        <input type="hidden" name="csrf" value={await csrfForPage()} />
        <input type="hidden" name="photo_id" value={id} />
        <input type="hidden" name="album" value={albumId ?? ''} />
        <CropPreview photo={found.answer} />
        <JobTicket photo={found.answer} />
      </form>
    </PageFrame>
  )
}

function Closed({ id, tag }: { id: string; tag: Parameters<typeof VaultTrouble>[0]['tag'] }) {
  return (
    <PageFrame title="Size and finish">
      <VaultTrouble tag={tag} retry={`/photos/${encodeURIComponent(id)}`} />
    </PageFrame>
  )
}
