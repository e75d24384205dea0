import type { ReactNode } from 'react'
import '../learn/learn.css'
import './labs.css'

/** The workbench of the annex: it exists in lab mode only. */
export default function LabsLayout({ children }: { children: ReactNode }) {
  return children
}
