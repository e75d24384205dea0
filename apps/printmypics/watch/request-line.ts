import type { IncomingMessage } from 'node:http'

/** What is measured of a request once its answer has ended. */
export type Ended = { route: string; method: string; status: number; milliseconds: number }

/** A request's line in the log, while it is found out what stands in it. */
export class RequestLine {
  private ended: Ended | null = null
  private awaitsFlow = false
  private flowId: string | null = null

  constructor(
    readonly requestId: string,
    private readonly traceId: string | undefined,
    private readonly write: (ended: Ended, line: RequestLine) => void,
  ) {}

  /** The request is listened to, so that somebody will soon say to which flow it belongs: the line waits for that. */
  expectFlow(): void {
    this.awaitsFlow = true
  }

  place(flowId: string | null): void {
    if (!this.awaitsFlow) return
    this.flowId = flowId
    this.awaitsFlow = false
    if (this.ended) this.write(this.ended, this)
  }

  end(ended: Ended): void {
    this.ended = ended
    if (!this.awaitsFlow) this.write(ended, this)
  }

  /** As it is written; what is undefined is not. */
  fields({ method, route, status, milliseconds }: Ended) {
    return {
      request_id: this.requestId,
      trace_id: this.traceId,
      flow_id: this.flowId ?? undefined,
      method,
      route,
      status,
      duration_ms: Math.round(milliseconds * 10) / 10,
    }
  }
}

const LINE = Symbol('line')
type Lined = { [LINE]?: RequestLine }

export function setLine(request: IncomingMessage, line: RequestLine): void {
  Object.assign(request, { [LINE]: line })
}

/** The line of a request, where lines are written. */
export function lineOf(request: object): RequestLine | undefined {
  return (request as Lined)[LINE]
}
