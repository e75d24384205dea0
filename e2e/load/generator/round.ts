import { type Answer, Connection } from './connection.ts'

/** What one round does, as the benchmark tells its generator. */
export type RoundOrder = {
  port: number
  connections: number
  seconds: number
  status: number
  holds: string
  stock: 'none' | 'reused' | 'used-up' | 'chain'
  requests: readonly string[]
}

export type RoundOutcome = {
  count: number
  errors: number
  firstError: string | null
  seconds: number
  /** Milliseconds. */
  p50: number
  p99: number
}

const NEXT = /"refresh_token":"([^"]+)"/

/** Every connection sends its next request as soon as its last one is answered, until the time or the stock is up. */
export async function playRound(order: RoundOrder): Promise<RoundOutcome> {
  const latencies: number[] = []
  let errors = 0
  let firstError: string | null = null
  let taken = 0

  const next = (previous: string | null, answer: Answer | null): string | undefined => {
    if (order.stock === 'chain' && previous && answer) return successor(previous, answer)
    const index = taken++
    return order.stock === 'used-up' ? order.requests[index] : order.requests[index % order.requests.length]
  }
  const wrong = (why: string) => {
    errors += 1
    firstError ??= why
  }

  const begun = performance.now()
  const until = begun + order.seconds * 1000
  const one = () =>
    new Promise<void>((finished) => {
      const connection = new Connection(order.port)
      const stop = () => {
        connection.close()
        finished()
      }
      const turn = (request: string | undefined) => {
        if (!request || performance.now() >= until) return stop()
        const sent = performance.now()
        connection.send(
          request,
          (answer) => {
            latencies.push(performance.now() - sent)
            if (answer.status !== order.status || !answer.bytes.includes(order.holds)) {
              wrong(answer.bytes.toString('latin1', 0, 1_000))
              if (order.stock === 'chain') return stop()
            }
            turn(next(request, answer))
          },
          (error) => {
            wrong(error.message)
            stop()
          },
        )
      }
      turn(next(null, null))
    })
  await Promise.all(Array.from({ length: order.connections }, one))
  const seconds = (performance.now() - begun) / 1000

  latencies.sort((a, b) => a - b)
  const at = (part: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0
  return { count: latencies.length, errors, firstError, seconds, p50: at(0.5), p99: at(0.99) }
}

/** The same request with the token that the answer brought. All refresh tokens of a party are equally long. */
function successor(request: string, answer: Answer): string | undefined {
  const token = NEXT.exec(answer.bytes.toString('latin1'))?.[1]
  return token && request.replace(/(?<=refresh_token=)[^&]+/, token)
}
