import type { ReactNode } from 'react'
import { csrfForPage } from '#session/csrf'
import { currentOwner, type SignedIn } from '#session/current-owner'
import { Masthead } from '../brand/masthead.tsx'
import { Rooms } from '../brand/rooms.tsx'
import { ReuseNotices } from './reuse-notices.tsx'

/** The owner at home: the rooms of the vault, who is signed in, and the way out. */
export default async function OwnersLayout({ children }: { children: ReactNode }) {
  // With the database away the page below says so; the head of the page need not fail too.
  const signedIn = await currentOwner().catch(() => null)
  const csrf = await csrfForPage()
  return (
    <>
      <Masthead>{signedIn && <Indoors signedIn={signedIn} csrf={csrf} />}</Masthead>
      {signedIn && <ReuseNotices ownerId={signedIn.owner.id} csrf={csrf} />}
      {children}
    </>
  )
}

function Indoors({ signedIn, csrf }: { signedIn: SignedIn; csrf: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
      <Rooms />
      <form method="post" action="/sign-out" className="flex items-center gap-3 text-note">
        <input type="hidden" name="csrf" value={csrf} />
        <a href="/account" className="py-1 text-graphite">
          <span className="sr-only">Your account: </span>
          {signedIn.owner.name}
        </a>
        <button type="submit" className="button-quiet">
          Sign out
        </button>
      </form>
    </div>
  )
}
