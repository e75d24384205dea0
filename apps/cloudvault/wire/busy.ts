import { type EventLoopUtilization, performance } from 'node:perf_hooks'

/** Beyond this share of the time, a request is likely to find another one before it. */
const MUCH = 0.7
const LOOK_EVERY = 20

let before: EventLoopUtilization = performance.eventLoopUtilization()
let lookedAt = 0
let busy = false

/** Whether this process had little time to spare, a moment ago. `now` in milliseconds. */
export function isBusy(now: number): boolean {
  if (now - lookedAt < LOOK_EVERY) return busy
  const sofar = performance.eventLoopUtilization()
  busy = performance.eventLoopUtilization(sofar, before).utilization > MUCH
  before = sofar
  lookedAt = now
  return busy
}
