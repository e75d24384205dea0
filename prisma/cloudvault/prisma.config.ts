import { defineConfig } from 'prisma/config'

/** For authoring: `prisma generate` and `prisma migrate diff`. Migrations are applied by prisma/migrate.ts. */
export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  datasource: { url: process.env.MIGRATION_DATABASE_URL ?? 'postgresql://127.0.0.1:5432/postgres' },
})
