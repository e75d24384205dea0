'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once this page listens. What only scripts can do appears no sooner, so nobody presses it in vain. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
