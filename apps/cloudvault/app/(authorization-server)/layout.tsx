import type { ReactNode } from 'react'
import { Masthead } from '../brand/masthead.tsx'

/** Where a decision is asked for: the house's name and nothing that leads elsewhere. */
export default function AuthorizationServerLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Masthead />
      {children}
    </>
  )
}
