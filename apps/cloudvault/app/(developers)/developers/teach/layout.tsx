import type { ReactNode } from 'react'
import { InLanguage } from '../learn/in-language.tsx'
import '../learn/learn.css'
import './teach.css'

/** The teacher's desk in the annex. */
export default function TeachLayout({ children }: { children: ReactNode }) {
  return <InLanguage>{children}</InLanguage>
}
