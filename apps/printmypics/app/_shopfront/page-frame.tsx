import type { ReactNode } from 'react'

/** One page: its heading, an aside pencilled beside it, and the room below. */
export function PageFrame(props: { title: ReactNode; aside?: ReactNode; narrow?: boolean; children: ReactNode }) {
  return (
    <main
      id="main"
      className={`mx-auto w-full px-4 pt-8 pb-20 sm:px-8 sm:pt-12 ${props.narrow ? 'max-w-3xl' : 'max-w-7xl'}`}
    >
      <div className="mb-8 sm:mb-10">
        <h1 className="text-2xl">{props.title}</h1>
        {props.aside && <p className="mt-3 max-w-[60ch] font-note text-lg text-soft italic">{props.aside}</p>}
      </div>
      {props.children}
    </main>
  )
}
