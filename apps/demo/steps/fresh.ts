import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clearLeftover } from '../postgres/leftover.ts'
import { isOurPlace, placeOf } from '../postgres/place.ts'
import { Problem } from '../problem.ts'
import { step } from '../progress.ts'
import { isEmbedded } from './database.ts'

const OURS = [
  'cluster',
  'cluster.unfinished',
  'cluster-place.txt',
  'photos',
  'prints',
  'logs',
  'secrets.json',
  'seeded.json',
]

/** What only this project makes: without one of these, `photos` and `logs` are somebody else's. */
const SIGNS = ['cluster', 'cluster-place.txt', 'secrets.json', 'seeded.json']

/** Files without their rows, or rows without their files, would be worse than either. @throws Problem */
export function refuseForeignDatabases(): void {
  if (isEmbedded()) return
  throw new Problem(
    '--fresh removes what this project keeps in its data directory, and you have named a database of your own by URL: its rows would stay and their photos would go. Unset the URL, or empty both with: npm run reset -- --force',
  )
}

/** Removes everything this installation has made in its data directory, and nothing else that may lie there. */
export async function startOver(dataDir: string): Promise<void> {
  if (!SIGNS.some((name) => existsSync(join(dataDir, name)))) return
  await step('start over', async () => {
    if (existsSync(join(dataDir, 'cluster/postmaster.pid'))) await clearLeftover(placeOf(dataDir))
    removeData(dataDir)
  })
}

/** The cluster may lie elsewhere, for root; then the data directory has a note that says where. */
export function removeData(dataDir: string): void {
  const note = join(dataDir, 'cluster-place.txt')
  const place = existsSync(note) ? readFileSync(note, 'utf8').trim() : null
  if (place && isOurPlace(place)) rmSync(place, { recursive: true, force: true })
  else if (place) console.log(`  ${place} is left alone: cluster-place.txt names it, but it is no folder of ours.`)
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true })
}
