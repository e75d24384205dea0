import { randomUUID } from 'node:crypto'
import { Button } from '#app/_shopfront/button.tsx'
import { Field } from '#app/_shopfront/field.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { draftForPage } from '#session/address-draft'
import { readAddress } from '#shop/address'
import { money } from '#shop/money'
import type { Price } from '#shop/price'

type Props = { csrf: string; price: Price; check: boolean; name: string }

/** Where the parcel goes. What was typed is kept, and what is wrong is said beside it. */
export async function Delivery({ csrf, price, check, name }: Props) {
  const draft = await draftForPage()
  const answer = check ? readAddress(draft) : null
  const errors = answer && !answer.ok ? answer.errors : {}
  const wrong = Object.keys(errors).length
  return (
    <form id="delivery" method="post" action="/orders/place" noValidate className="sheet flex flex-col gap-4">
      <h2 className="text-xl">Where shall it go?</h2>
      {wrong > 0 && (
        <Notice
          tone="trouble"
          title={wrong === 1 ? 'One line needs another look' : `${wrong} lines need another look`}
        />
      )}
      <input type="hidden" name="csrf" value={csrf} />
      {/* One key per page shown: pressing twice, or coming back to press again, finds the same order. */}
      <input type="hidden" name="placed_key" value={randomUUID()} />
      <input type="hidden" name="shown_cents" value={price.totalCents} />
      <Field name="name" label="Name" autoComplete="name" defaultValue={draft.name ?? name} error={errors.name} />
      <Field
        name="street"
        label="Street and number"
        autoComplete="street-address"
        defaultValue={draft.street}
        error={errors.street}
      />
      <div className="grid gap-4 sm:grid-cols-[9rem_1fr]">
        <Field
          name="postcode"
          label="Postcode"
          autoComplete="postal-code"
          defaultValue={draft.postcode}
          error={errors.postcode}
        />
        <Field name="city" label="Town" autoComplete="address-level2" defaultValue={draft.city} error={errors.city} />
      </div>
      <Field
        name="country"
        label="Country"
        autoComplete="country-name"
        defaultValue={draft.country}
        error={errors.country}
      />
      <div className="mt-2">
        <Button large className="w-full">
          Order for {money(price.totalCents)}
        </Button>
        <p className="mt-4 text-sm text-soft">
          No account needed, and nothing is charged here. We fetch the originals from CloudVault when the press is free.
        </p>
      </div>
    </form>
  )
}
