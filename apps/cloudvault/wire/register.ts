import { randomBytes } from 'node:crypto'
import type { FlowRecord, Register } from './correlate.ts'
import { keyed } from './fingerprint.ts'

/** A key that counts within one viewer only is another key in the database. */
export function keyHash(key: string, scope: string | null): string {
  return keyed(scope === null ? key : key.replace(':', `:${scope} `))
}

/** What one batch knows of flows: those that were found by its keys, and those that it opens itself. */
export class BatchRegister implements Register {
  readonly newKeys = new Map<string, string>()
  readonly adopted: string[] = []
  private readonly touched = new Set<FlowRecord>()

  constructor(private readonly known: Map<string, FlowRecord>) {}

  find(key: string, scope: string | null): FlowRecord | null {
    const flow = this.known.get(keyHash(key, scope)) ?? null
    if (flow) this.touched.add(flow)
    return flow
  }

  keep(key: string, scope: string | null, flow: FlowRecord): void {
    const hash = keyHash(key, scope)
    if (this.known.has(hash)) return
    this.known.set(hash, flow)
    this.newKeys.set(hash, flow.id)
  }

  open(start: Omit<FlowRecord, 'id' | 'count' | 'lastAt' | 'partOf'>): FlowRecord {
    const id = randomBytes(9).toString('base64url')
    const flow = { ...start, id, count: 0, lastAt: start.startedAt, partOf: null }
    this.touched.add(flow)
    return flow
  }

  join(part: FlowRecord, whole: FlowRecord): void {
    part.viewerId = whole.viewerId
    part.partOf = whole.id
    whole.clientId ??= part.clientId
    this.adopted.push(part.id)
  }

  get clientIds(): string[] {
    return [...this.known.values()].flatMap(({ clientId }) => clientId ?? [])
  }

  get flows(): FlowRecord[] {
    return [...this.touched]
  }
}
