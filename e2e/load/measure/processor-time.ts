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
  const megabytes = memory(pid, 'VmHWM')
  return megabytes && Math.round(megabytes)
}

/** What it holds now, in MB. */
export function heldMemory(pid: number): number | null {
  return memory(pid, 'VmRSS')
}

function memory(pid: number, line: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const kilobytes = new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}
