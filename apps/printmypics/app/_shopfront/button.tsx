import type { ReactNode } from 'react'

type Look = { look?: 'ink' | 'quiet'; large?: boolean; className?: string }
type Press = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  onPress?: () => void
  children: ReactNode
}

function looks({ look, large, className }: Look): string {
  return `key ${look === 'quiet' ? 'key-quiet' : ''} ${large ? 'key-large' : ''} ${className ?? ''}`
}

export function Button({ look, large, className, type = 'submit', onPress, children, ...rest }: Press) {
  return (
    <button type={type} onClick={onPress} className={looks({ look, large, className })} {...rest}>
      {children}
    </button>
  )
}

/** Goes somewhere, and looks as if it did. A plain link: the browser asks only when it is pressed. */
export function ButtonLink({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <a href={href} className={looks(look)}>
      {children}
    </a>
  )
}
