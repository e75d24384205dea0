export type Step = { keyword: string; text: string }
/** What is made from one FROM. */
export type Stage = { name: string; from: string; steps: Step[] }
/** `COPY --from=<stage> <sources> <target>`; from null, the sources are the repository's. */
export type Copy = { from: string | null; sources: string[]; target: string }

/** The stages of a Dockerfile, in order; the last one is the image. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = []
  const lines = text
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, '')
    .split('\n')
  for (const line of lines.filter((one) => one.trim())) {
    const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    if (keyword !== 'FROM') {
      stages.at(-1)?.steps.push({ keyword, text: rest })
      continue
    }
    const [from = '', name = 'image'] = rest.split(/\s+AS\s+/)
    stages.push({ name, from, steps: [] })
  }
  return stages
}

export function readCopy(text: string): Copy {
  const words = text.split(/\s+/)
  const from = /^--from=(.+)$/.exec(words[0] ?? '')?.[1] ?? null
  const paths = from ? words.slice(1) : words
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) ?? '.' }
}

/** `NAME=value NAME=value` */
export function readSettings(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split(/=(.*)/s).slice(0, 2)))
}
