/** One thing that was looked at, in words. */
export type Line = { held: boolean; words: string; cites: string }

/** After this, nothing else can be looked at: what comes next would need it. */
export class Enough extends Error {}

/** What the judge found out, in the order in which it looked. */
export class Verdict {
  readonly lines: Line[] = []

  /** Says that it holds, or what is missing. */
  sees(holds: boolean, right: string, missing: string, cites: string): boolean {
    this.lines.push({ held: holds, words: holds ? right : missing, cites })
    return holds
  }

  /** As `sees`, and the end of the judging where it does not hold. */
  needs(holds: boolean, right: string, missing: string, cites: string): void {
    if (!this.sees(holds, right, missing, cites)) throw new Enough()
  }

  get missing(): Line[] {
    return this.lines.filter(({ held }) => !held)
  }
}

/** Control characters, and marks that turn text around: a terminal would do what they say. */
const HOSTILE = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu
const LONGEST = 160

/** What a stranger's program said, as one short line that is safe to show. */
export function plain(text: unknown): string {
  const line = String(text).replace(HOSTILE, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
