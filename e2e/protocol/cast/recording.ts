import { CLOUDVAULT } from '../../stage/environment.ts'
import { exchange } from './endpoints.ts'
import type { Answer } from './exchange.ts'
import type { Owner } from './owner.ts'

type Shown = {
  method: string
  url: string
  status: number
  channel: string
  headers: [string, string][]
  body: { text?: string } | null
  annotations: { verdict: string; words: string; cites: string; file: string }[]
  secrets: { kind: string; mark: string; value: string | null }[]
}

/** One flow as its browser is shown it. */
export class Recording {
  constructor(
    readonly messages: Shown[],
    readonly gaps: { party: string }[],
  ) {}

  /** The first message to this path. */
  to(path: string): Shown {
    const found = this.messages.find(({ url }) => new URL(url).pathname === path)
    if (!found) throw new Error(`nothing was recorded at ${path}, but ${this.paths.join(' ')}`)
    return found
  }

  get paths(): string[] {
    return this.messages.map(({ url }) => new URL(url).pathname)
  }

  get words(): string[] {
    return this.messages.flatMap(({ annotations }) => annotations.map(({ words }) => words))
  }

  get values(): (string | null)[] {
    return this.messages.flatMap(({ secrets }) => secrets.map(({ value }) => value))
  }
}

/** The address of the newest flow of this browser, or of the list where it has none. */
export async function latestFlow(owner: Owner, vault = CLOUDVAULT): Promise<string> {
  const answer = await owner.browser.get(`${vault}/developers/flows/latest`)
  return new URL(answer.location ?? '', vault).href
}

export function readsFlow(reader: Owner, flow: string): Promise<Answer> {
  return reader.browser.get(`${flow}/messages.json`)
}

/** The newest flow, as soon as it holds a message to this path: writing goes on behind the answer. */
export async function recordingWith(owner: Owner, path: string, vault = CLOUDVAULT): Promise<Recording> {
  for (const until = Date.now() + 30_000; ; ) {
    const answer = await readsFlow(owner, await latestFlow(owner, vault))
    const { messages = [], gaps = [] } = answer.status === 200 ? (answer.json as unknown as Recording) : {}
    const recording = new Recording(messages, gaps)
    if (recording.paths.includes(path)) return recording
    if (Date.now() > until) throw new Error(`${path} was not recorded, but ${recording.paths.join(' ')}`)
    await exchange(`${vault}/healthz`)
  }
}
