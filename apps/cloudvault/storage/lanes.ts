import pg from 'pg'
import { type Prepared, Statement } from './statement.ts'

type Lane = { client: pg.Client; opened: Promise<unknown>; isOpen: boolean; waiting: number }

/**
 * A few connections, each of them a lane in which statements follow one another without waiting for answers (pg's
 * pipeline mode). Every statement here is a transaction of its own, so one in front can delay but never harm the next,
 * and nothing has to be checked out and given back.
 */
export class Lanes {
  private readonly lanes: Lane[] = []

  constructor(
    private readonly connectionString: string,
    private readonly most: number,
    private readonly patience = 5_000,
  ) {}

  async run<Row>(prepared: Prepared, values: readonly (string | Buffer | null)[]): Promise<Row[]> {
    const lane = this.leastBusy()
    lane.waiting += 1
    try {
      const taken = lane.isOpen ? lane : await this.openedOrAnother(lane)
      return await send<Row>(taken.client, prepared, values)
    } finally {
      lane.waiting -= 1
    }
  }

  /** One more connection is a convenience: when PostgreSQL has none to give, or is slow, those that are open will do. */
  private async openedOrAnother(lane: Lane): Promise<Lane> {
    try {
      await lane.opened
      return lane
    } catch (error) {
      const other = this.lanes.find(({ isOpen }) => isOpen)
      if (!other) throw error
      return other
    }
  }

  /** Open lanes, and statements in them that have no answer yet. */
  get load(): { open: number; waiting: number } {
    return { open: this.lanes.length, waiting: this.lanes.reduce((sum, { waiting }) => sum + waiting, 0) }
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.splice(0).map((lane) => lane.opened.then(() => lane.client.end())))
  }

  private leastBusy(): Lane {
    let best: Lane | undefined
    for (const lane of this.lanes) {
      if (lane.waiting === 0 && lane.isOpen) return lane
      if (!best || lane.waiting < best.waiting) best = lane
    }
    return best && this.lanes.length >= this.most ? best : this.open()
  }

  private open(): Lane {
    const client = new pg.Client({
      connectionString: this.connectionString,
      connectionTimeoutMillis: this.patience,
      keepAlive: true,
      pipeline: true,
    })
    const lane: Lane = { client, opened: client.connect().catch(unreachable), isOpen: false, waiting: 0 }
    const leave = () => {
      const place = this.lanes.indexOf(lane)
      if (place >= 0) this.lanes.splice(place, 1)
    }
    client.on('error', leave) // cut off: the next statement opens another
    client.on('end', leave)
    lane.opened.then(() => {
      lane.isOpen = true
    }, leave)
    this.lanes.push(lane)
    return lane
  }
}

/** Whatever keeps a connection from opening, refusals by name included, is over when the database is back. */
function unreachable(cause: Error): never {
  throw new Error(`the database cannot be reached: ${cause.message}`, { cause })
}

function send<Row>(client: pg.Client, prepared: Prepared, values: readonly (string | Buffer | null)[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    client.query(new Statement(prepared, values, (error, rows) => (error ? reject(error) : resolve(rows as Row[]))))
  })
}
