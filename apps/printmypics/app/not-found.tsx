import type { Metadata } from 'next'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'

export const metadata: Metadata = { title: 'Misprint' }

export default function NotFound() {
  return (
    <PageFrame title="This page was trimmed off" aside="Or it was never on the sheet." narrow>
      <p className="mb-7 max-w-[52ch]">
        There is nothing at this address, or nothing that belongs to you. An order can be seen only in the browser, or
        by the account, that placed it.
      </p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/">To the front of the shop</ButtonLink>
        <ButtonLink href="/orders" look="quiet">
          Your orders
        </ButtonLink>
      </div>
    </PageFrame>
  )
}
