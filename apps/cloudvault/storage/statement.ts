import pg from 'pg'
import { parserOf } from './text-format.ts'

/** A statement as it was written, and what its rows look like once PostgreSQL has said so. */
export type Prepared = { name: string; text: string; shape?: Shape }
type Shape = readonly { name: string; parse: (text: string) => unknown }[]

/** The part of pg's connection that a query speaks to; its published type is older than the pipeline. */
type Wire = {
  stream: { cork(): void; uncork(): void }
  parsedStatements: Record<string, string | undefined>
  submittedNamedStatements: Record<string, string | undefined>
  parse(query: { name: string; text: string }): void
  bind(query: { statement: string; values: readonly (string | Buffer | null)[] }): void
  describe(what: { type: 'P' }): void
  execute(portal: object): void
  sync(): void
}

/**
 * One execution of a prepared statement. pg's own query has the columns described again every time and copies its
 * configuration property by property; but a prepared statement's columns never change (PostgreSQL would refuse to run
 * it), so here they are asked for once.
 */
export class Statement {
  readonly name: string
  readonly text: string
  private readonly found: Record<string, unknown>[] = []

  constructor(
    private readonly prepared: Prepared,
    private readonly values: readonly (string | Buffer | null)[],
    readonly callback: (error: Error | null, rows: Record<string, unknown>[]) => void,
  ) {
    this.name = prepared.name
    this.text = prepared.text
  }

  submit(pgConnection: pg.Connection): null {
    const connection = pgConnection as unknown as Wire
    const { name, text } = this
    connection.stream.cork()
    if (connection.parsedStatements[name] === undefined && connection.submittedNamedStatements[name] === undefined) {
      connection.parse({ name, text })
      connection.submittedNamedStatements[name] = text
    }
    connection.bind({ statement: name, values: this.values })
    if (!this.prepared.shape) connection.describe({ type: 'P' })
    connection.execute({})
    connection.sync()
    connection.stream.uncork()
    return null
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.prepared.shape = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }))
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    let place = 0
    for (const { name, parse } of this.prepared.shape ?? []) {
      const text = fields[place++] ?? null
      row[name] = text === null ? null : parse(text)
    }
    this.found.push(row)
  }

  handleCommandComplete(): void {
    this.prepared.shape ??= [] // nothing was described: a statement without rows
  }

  handleError(error: Error): void {
    this.callback(error, [])
  }

  handleReadyForQuery(): void {
    this.callback(null, this.found)
  }
}

// In a pipeline pg takes nothing but its own queries. Its constructor is what costs, so only the kinship is taken on.
Object.setPrototypeOf(Statement.prototype, pg.Query.prototype)
