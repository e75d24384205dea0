import { PaperStack } from '#app/_shopfront/paper-stack.tsx'
import { cropFor, SHARP_DPI } from '#shop/crop'
import { money } from '#shop/money'
import { unitCents } from '#shop/price'
import { FINISHES, PRINT_SIZES } from '#shop/print-size'
import type { BasketItem } from '#storage/basket'

type Props = { item: BasketItem; csrf: string; wrong: boolean; picture: boolean }

/** One pile of prints: what it is, how many, and what the pile costs. */
export function BasketLine({ item, csrf, wrong, picture }: Props) {
  const { dpi } = cropFor(item, item.size)
  const title = item.title || 'Untitled'
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-5 border-b border-rule pb-8 sm:grid-cols-[10rem_minmax(0,1fr)_auto] sm:gap-7">
      <PaperStack item={item} picture={picture} />
      <div>
        <h2 className="text-lg leading-snug">{title}</h2>
        <p className="text-soft">
          {PRINT_SIZES[item.size].name} cm, {FINISHES[item.finish].toLowerCase()}, {money(unitCents(item.size))} each
        </p>
        {dpi < SHARP_DPI && <p className="mt-1 text-sm font-semibold text-alarm">{dpi} dpi: will look soft.</p>}
        <div className="mt-3 flex flex-wrap items-end gap-x-3 gap-y-2">
          <form method="post" action="/basket/change" className="flex items-end gap-2">
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="item" value={item.id} />
            <input
              type="number"
              name="quantity"
              aria-label={`How many of ${title}`}
              aria-invalid={wrong ? true : undefined}
              aria-describedby={wrong ? `wrong-${item.id}` : undefined}
              min={1}
              max={99}
              required
              inputMode="numeric"
              defaultValue={item.quantity}
              className="field w-16 sm:w-20 font-bold"
            />
            <button type="submit" className="link min-h-11 px-1">
              Change<span className="sr-only"> how many of {title}</span>
            </button>
          </form>
          <form method="post" action="/basket/remove">
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="item" value={item.id} />
            <button type="submit" className="link min-h-11 px-1">
              Remove<span className="sr-only"> {title}</span>
            </button>
          </form>
        </div>
        {wrong && (
          <p id={`wrong-${item.id}`} className="mt-1 text-sm font-semibold text-alarm">
            A whole number from 1 to 99, please. To take it out, press Remove.
          </p>
        )}
      </div>
      <p className="col-start-2 text-lg font-bold sm:col-start-3 sm:text-right">
        {money(item.quantity * unitCents(item.size))}
      </p>
    </li>
  )
}
