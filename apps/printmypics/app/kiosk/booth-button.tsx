import type { ReactNode } from 'react'
import { csrfForPage } from '#session/csrf'

type Props = { action: string; look?: 'ink' | 'quiet'; fields?: Record<string, string>; children: ReactNode }

/** One thumb, one form. */
export async function BoothButton({ action, look, fields = {}, children }: Props) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={`key booth-key ${look === 'quiet' ? 'key-quiet' : ''}`}>
        {children}
      </button>
    </form>
  )
}
