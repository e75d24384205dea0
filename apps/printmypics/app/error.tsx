'use client'

import { Button, ButtonLink } from '#app/_shopfront/button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'

/** Our own fault, said plainly. What was in basket and orders is in the database, not on this page. */
export default function Jam({ reset }: { error: Error; reset: () => void }) {
  return (
    <PageFrame title="Paper jam" narrow>
      <Notice tone="trouble" title="Something broke on our side">
        <p>It is not you, and it is not your vault. Your basket and your orders are kept.</p>
        <div className="flex flex-wrap gap-4">
          <Button type="button" onPress={reset}>
            Try again
          </Button>
          <ButtonLink href="/" look="quiet">
            To the front of the shop
          </ButtonLink>
        </div>
      </Notice>
    </PageFrame>
  )
}
