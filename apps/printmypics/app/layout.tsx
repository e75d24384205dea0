import './globals.css'
import './_shopfront/press.css'
import './_shopfront/contact-sheet.css'
import './_shopfront/crop.css'
import './_shopfront/crossing.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { bricolage, fraunces } from '#app/_shopfront/fonts.ts'
import { Footer } from '#app/_shopfront/footer.tsx'
import { Header } from '#app/_shopfront/header.tsx'

export const metadata: Metadata = {
  title: { default: 'PrintMyPics: prints from the photos you already keep', template: '%s · PrintMyPics' },
  description: 'Prints from the photos in your CloudVault, without ever handing over its password.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3ecdf' },
    { media: '(prefers-color-scheme: dark)', color: '#17100f' },
  ],
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${bricolage.variable} ${fraunces.variable}`}>
      <body>
        <a href="#main" className="key sr-only focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50">
          Skip to the page
        </a>
        <Header />
        {children}
        <Footer />
      </body>
    </html>
  )
}
