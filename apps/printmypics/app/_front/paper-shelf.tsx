import { money } from '#shop/money'
import { FREE_SHIPPING_FROM_CENTS, SHIPPING_CENTS } from '#shop/price'
import { PRINT_SIZES, type PrintSize, SIZES } from '#shop/print-size'
import { type Scene, TinyPhoto } from './tiny-photo.tsx'

const SHOWN: Record<PrintSize, Scene> = { '10x15': 'sea', '13x18': 'tower', '20x30': 'hills', square: 'moon' }
const BORDER = 5

/** The price list: every paper at the same scale, standing on one line. */
export function PaperShelf() {
  return (
    <section aria-labelledby="papers" className="mx-auto max-w-7xl px-4 py-14 sm:px-8">
      <h2 id="papers" className="text-2xl">
        The papers
      </h2>
      <ul className="paper-shelf mt-9">
        {SIZES.map((size) => {
          const { name, short, long, unitCents } = PRINT_SIZES[size]
          return (
            <li key={size}>
              <svg viewBox="0 0 306 206" className="shelf-paper" aria-hidden="true" focusable="false">
                <rect x="1" y={204 - short} width={long} height={short} className="fill-[#fffdf8] stroke-edge" />
                <TinyPhoto
                  scene={SHOWN[size]}
                  x={1 + BORDER}
                  y={204 - short + BORDER}
                  width={long - 2 * BORDER}
                  height={short - 2 * BORDER}
                />
              </svg>
              <p className="mt-4 text-xl font-extrabold [font-stretch:82%]">{name} cm</p>
              <p className="text-soft">{money(unitCents)}, glossy or matte</p>
            </li>
          )
        })}
      </ul>
      <p className="mt-8 text-soft">
        Post and packing {money(SHIPPING_CENTS)}, free from {money(FREE_SHIPPING_FROM_CENTS)}.
      </p>
    </section>
  )
}
