import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Colophon } from './brand/colophon.tsx'
import { fontVariables } from './fonts.ts'

/** Every page carries a nonce and belongs to one person: nothing is rendered ahead of time. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { template: '%s · CloudVault', default: 'CloudVault, an archive for your photographs' },
  description: 'CloudVault keeps your photographs, and lets nobody near them without your word.',
  robots: { index: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#eef1f3' },
    { media: '(prefers-color-scheme: dark)', color: '#0d141a' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <a className="skip" href="#content">
          Skip to the content
        </a>
        {children}
        <Colophon />
      </body>
    </html>
  )
}
