import { Notice } from '#app/_shopfront/notice.tsx'
import { Mark, Wordmark } from '#app/_shopfront/wordmark.tsx'
import { money } from '#shop/money'
import { PRINT_SIZES } from '#shop/print-size'
import { BoothButton } from './booth-button.tsx'
import { BOOTH_PRINT } from './booth-print.ts'
import { wordsFor } from './words.ts'

const STEPS = [
  { what: 'Point your phone at the code', how: 'It opens CloudVault, where you say yes or no.' },
  {
    what: 'Choose here, by touch',
    how: `One paper: 10 × 15 cm, glossy, ${money(PRINT_SIZES[BOOTH_PRINT.size].unitCents)} each.`,
  },
  { what: 'Pick up at the counter', how: 'This booth forgets you as you leave.' },
]

/** Nobody is here. What the last customer left behind is, at most, a sentence. */
export function Idle({ word }: { word: string | undefined }) {
  const words = wordsFor(word)
  return (
    <div className="booth-screen">
      <header className="booth-top">
        <Wordmark />
      </header>
      {words && (
        <Notice title={words.title} tone={words.tone ?? 'trouble'}>
          <p>{words.why}</p>
        </Notice>
      )}
      <div className="booth-poster">
        <Mark className="booth-mark" />
        <div>
          <h1 className="booth-title">Your photos, on paper before you leave</h1>
          <div className="mt-8">
            <BoothButton action="/kiosk/start">Fetch my photos</BoothButton>
          </div>
        </div>
      </div>
      <ol className="booth-steps">
        {STEPS.map(({ what, how }) => (
          <li key={what}>
            <strong>{what}</strong>
            <span>{how}</span>
          </li>
        ))}
      </ol>
      <p className="booth-promise">
        You type your CloudVault password on your own phone. This booth never asks for it and never sees it.
      </p>
    </div>
  )
}
