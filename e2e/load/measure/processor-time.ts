import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time that all threads of a process have used; null where the system has no /proc. */
export function processorTime(pid: number): number | null {
  try {
    const tasks = `/proc/${pid}/task`
    const nanoseconds = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
    )
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e9
  } catch {
    return null
  }
}

/** The most memory the process has held at once, in MB. */
export function peakMemory(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}
