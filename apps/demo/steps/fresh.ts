import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { clearLeftover } from '../postgres/leftover.ts'
import { placeOf } from '../postgres/place.ts'
import { step } from '../progress.ts'

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
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true, force: true })
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true })
}
