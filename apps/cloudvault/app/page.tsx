import type { Metadata } from 'next'
import { currentOwner } from '#session/current-owner'
import alps from '../vault/demo-photographs/french-alpine-landscape.jpg'
import { Masthead } from './brand/masthead.tsx'
import { Plate } from './brand/plate.tsx'

export const metadata: Metadata = { robots: { index: true } }

type Search = { 'signed-out'?: string }

/** What this house is, in one screen, and the two doors. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const [signedIn, { 'signed-out': signedOut }] = await Promise.all([currentOwner(), searchParams])
  return (
    <>
      <Masthead />
      <main id="content" className="page">
        {signedOut && !signedIn && (
          <p role="status" className="notice notice-done mt-8 max-w-prose">
            You are signed out of CloudVault in this browser. Apps you have connected keep what you allowed them.
          </p>
        )}
        <div className="grid items-end gap-x-12 gap-y-6 pt-10 sm:pt-16 md:grid-cols-[minmax(0,1fr)_auto]">
          <h1 className="max-w-[18ch] text-title">Your photographs, kept, and shown to nobody without your word</h1>
          <p className="flex flex-wrap gap-4">
            {signedIn ? (
              <a className="button button-strong" href="/photos">
                Your photos
              </a>
            ) : (
              <a className="button button-strong" href="/sign-in">
                Sign in
              </a>
            )}
          </p>
        </div>
        <div className="mt-10 sm:mt-14">
          <Plate
            image={alps}
            alt="Snow on a range of rocky peaks; in front of it a dark slope with tall firs, some of them bare."
            caption="Adolphe Braun, French alpine landscape. Carbon print, about 1870."
            sizes="(min-width: 76rem) 70rem, 92vw"
            first
          />
        </div>
        <Principles />
      </main>
    </>
  )
}

const PRINCIPLES = [
  {
    what: 'Kept as they came',
    how: 'The full picture, at full size, with its date and your albums. Where it was taken is removed.',
  },
  {
    what: 'Opened by you alone',
    how: 'An app that wants to see a photo has to ask you, here, in words that say what and for how long.',
  },
  {
    what: 'Closed in one step',
    how: 'Every app you let in stands on one page, with one button that takes the key back at once.',
  },
]

function Principles() {
  return (
    <ul className="mt-14 grid gap-x-12 gap-y-8 md:grid-cols-3">
      {PRINCIPLES.map(({ what, how }) => (
        <li key={what} className="border-t border-ink pt-4">
          <h2 className="text-heading">{what}</h2>
          <p className="mt-2 text-graphite">{how}</p>
        </li>
      ))}
    </ul>
  )
}
