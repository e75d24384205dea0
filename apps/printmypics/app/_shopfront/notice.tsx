import type { ReactNode } from 'react'

/** What happened, why, and (as children) what to do now. `trouble` is announced at once. */
export function Notice(props: { title: string; tone?: 'word' | 'trouble'; children?: ReactNode }) {
  const trouble = props.tone === 'trouble'
  return (
    <div role={trouble ? 'alert' : 'status'} className={`slip ${trouble ? 'slip-alarm' : ''}`}>
      <p className={`text-lg font-bold ${trouble ? 'text-alarm' : ''}`}>{props.title}</p>
      {props.children && <div className="mt-1.5 flex flex-col gap-4">{props.children}</div>}
    </div>
  )
}
