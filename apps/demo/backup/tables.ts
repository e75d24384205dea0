import type pg from 'pg'

/** A table of this project's and its columns, both in the order in which they are filled. */
export type Table = { name: string; columns: string[] }

const COLUMNS = `
  SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
    AND c.table_name <> '_prisma_migrations'
  GROUP BY c.table_name ORDER BY c.table_name`

const REFERENCES = `
  SELECT DISTINCT child.relname::text AS child, parent.relname::text AS parent
  FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
  WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`

type Reference = { child: string; parent: string }

/** Every table but the migrations' own, each after those it refers to. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(COLUMNS)
  const { rows: references } = await client.query<Reference>(REFERENCES)
  return parentsFirst(tables, references)
}

/** @throws Error when tables refer to one another in a circle: then there is no such order. */
export function parentsFirst(tables: readonly Table[], references: readonly Reference[]): Table[] {
  const filled: Table[] = []
  let left = [...tables]
  while (left.length > 0) {
    const waits = ({ name }: Table) =>
      references.some(({ child, parent }) => child === name && left.some((table) => table.name === parent))
    const ready = left.filter((table) => !waits(table))
    if (ready.length === 0) throw new Error(`these tables refer to one another: ${left.map(({ name }) => name)}`)
    filled.push(...ready)
    left = left.filter(waits)
  }
  return filled
}
