import { migrate } from './migrate.ts'

/**
 * `node build/migrate.js <folder>` in the folder of an app: brings the database at DATABASE_URL to what the migrations
 * say. Any number may start at once.
 */
const [folder] = process.argv.slice(2)
const url = process.env.DATABASE_URL
if (!folder || !url) {
  console.error('DATABASE_URL=postgresql://… node build/migrate.js ../../prisma/<app>/migrations')
  process.exit(1)
}
try {
  const applied = await migrate(url, folder)
  console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
