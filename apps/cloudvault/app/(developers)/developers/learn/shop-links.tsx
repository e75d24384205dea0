import type { ReactNode } from 'react'
import type { Desk } from './desk.ts'
import { wordsHere } from './words-here.ts'

type Link = { desk: Desk; children: ReactNode }

/** A way into PrintMyPics, in another tab: the lesson stays open. */
export function Shop({ desk: { shop }, path = '/', children }: Link & { path?: string }) {
  if (!shop) return <>{children}</>
  return <Elsewhere href={new URL(path, shop.origin).href}>{children}</Elsewhere>
}

const EXAMPLE_CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeGt1URWW9xL8l2m7qOo' // hashes nothing of anybody's here: no code comes of it

/** An authorization request with one thing wrong on purpose. It never gets as far as the owner. */
export function Ask({ desk: { shop }, wrong, children }: Link & { wrong: 'redirect_uri' | 'code_challenge' }) {
  if (!shop) return <>{children}</>
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: shop.clientId,
    redirect_uri: wrong === 'redirect_uri' ? `${shop.redirectUri}/` : shop.redirectUri,
    scope: 'read_photos',
    state: 'made-up-for-a-lesson',
  })
  if (wrong !== 'code_challenge') {
    query.set('code_challenge', EXAMPLE_CHALLENGE)
    query.set('code_challenge_method', 'S256')
  }
  return <Elsewhere href={`/oauth2/authorize?${query}`}>{children}</Elsewhere>
}

async function Elsewhere({ href, children }: { href: string; children: ReactNode }) {
  const { newTab } = (await wordsHere()).words.lessonPage
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
      <span className="sr-only">{newTab}</span>
    </a>
  )
}
