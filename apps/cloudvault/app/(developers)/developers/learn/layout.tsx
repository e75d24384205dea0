import type { ReactNode } from 'react'
import './learn.css'

/** The reading room of the annex. */
export default function CourseLayout({ children }: { children: ReactNode }) {
  return children
}
