/**
 * How much V8 may hold before it has to sweep, as a flag of Node. Left to itself it takes what the machine has: 448 MB of
 * a process in a soak of ten minutes, with as many requests as in 280 MB. Either app lives in half of this.
 */
export const HEAP = '--max-old-space-size=384'
