import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { InLanguage } from './in-language.tsx'
import './learn.css'

export const metadata: Metadata = { robots: { index: true } } // words for everybody

/** The reading room of the annex. */
export default function CourseLayout({ children }: { children: ReactNode }) {
  return <InLanguage>{children}</InLanguage>
}
