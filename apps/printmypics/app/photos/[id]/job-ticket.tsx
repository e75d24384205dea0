import { Button } from '#app/_shopfront/button.tsx'
import type { Photo } from '#cloudvault/photos'
import { FINISHES, SIZES } from '#shop/print-size'
import { SizeChoice } from './size-choice.tsx'
import { SoftPrintWarning } from './soft-print-warning.tsx'

/** What the shop writes on the ticket: size, finish, how many. */
export function JobTicket({ photo }: { photo: Photo }) {
  return (
    <div className="sheet flex flex-col gap-7 self-start">
      <fieldset>
        <legend className="mb-3 text-lg font-bold">Size, in centimetres</legend>
        <div className="grid gap-2">
          {SIZES.map((size, index) => (
            <SizeChoice key={size} size={size} photo={photo} first={index === 0} />
          ))}
        </div>
        <SoftPrintWarning photo={photo} />
      </fieldset>
      <fieldset>
        <legend className="mb-3 text-lg font-bold">Finish</legend>
        <div className="grid grid-cols-2 gap-2">
          {Object.entries(FINISHES).map(([finish, name], index) => (
            <label key={finish} className="choice">
              <input type="radio" name="finish" value={finish} defaultChecked={index === 0} className="choice-dot" />
              <span className={`swatch swatch-${finish}`} aria-hidden="true" />
              <span className="font-semibold">{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-5">
        <label className="w-28">
          <span className="label">How many</span>
          <input
            type="number"
            name="quantity"
            min={1}
            max={99}
            defaultValue={1}
            required
            inputMode="numeric"
            className="field text-lg font-bold"
          />
        </label>
        <Button className="grow">Add to basket</Button>
      </div>
    </div>
  )
}
