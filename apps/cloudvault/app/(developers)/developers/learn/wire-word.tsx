import { Fragment, type ReactNode } from 'react'

/** A word of the protocol in running text: where a column is narrow, it may be broken after an underscore. */
export function WireWord({ children }: { children: ReactNode }) {
  if (typeof children !== 'string') return <code>{children}</code>
  return (
    <code>
      {children.split(/(?<=[_=])/).map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  )
}
