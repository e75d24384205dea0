import type { ReactNode } from 'react'
import { configuration } from '#configuration'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { Masthead } from '../brand/masthead.tsx'
import { AnnexRooms } from './annex-rooms.tsx'
import './annex.css'

/** The technical annex of the archive: the same house, and its plans. */
export default async function DevelopersLayout({ children }: { children: ReactNode }) {
  const signedIn = await currentOwner().catch(() => null)
  return (
    <>
      <Masthead>
        <div className="flex flex-wrap items-center gap-x-8 gap-y-1">
          <AnnexRooms hasLabs={configuration().labRunner !== null} />
          {signedIn && (
            <form method="post" action="/sign-out" className="flex items-center gap-3 text-note">
              <input type="hidden" name="csrf" value={await csrfForPage()} />
              <span className="text-graphite">{signedIn.owner.name}</span>
              <button type="submit" className="button-quiet">
                Sign out
              </button>
            </form>
          )}
        </div>
      </Masthead>
      {children}
    </>
  )
}
