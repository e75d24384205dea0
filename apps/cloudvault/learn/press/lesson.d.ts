declare module '*.mdx' {
  import type { ComponentType } from 'react'

  const text: ComponentType<{ components: Record<string, unknown> }>
  /** Every file the lesson quotes, whole. */
  export const sources: Record<string, string>
  export default text
}
