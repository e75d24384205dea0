import './booth.css'
import './booth-photos.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: 'Photo booth', robots: { index: false } }

/** The booth in the shop: no keyboard, no way out to the rest of the shop, large enough for a thumb. */
export default function BoothLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="booth">
      {children}
    </main>
  )
}
