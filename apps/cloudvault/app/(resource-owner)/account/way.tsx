import type { ReactNode } from 'react'

/** One thing that can be done with the account, and its button. */
export function Way({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <li className="grid items-center gap-x-12 gap-y-4 border-b border-rule py-6 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="max-w-prose">
        <h2 className="text-heading">{title}</h2>
        <p className="mt-1 text-graphite">{about}</p>
      </div>
      {children}
    </li>
  )
}
