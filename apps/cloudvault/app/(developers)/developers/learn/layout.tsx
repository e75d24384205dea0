import type { ReactNode } from 'react'
import { InLanguage } from './in-language.tsx'
import './learn.css'

/** The reading room of the annex. */
export default function CourseLayout({ children }: { children: ReactNode }) {
  return <InLanguage>{children}</InLanguage>
}
