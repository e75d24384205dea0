import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { certifyRoom, type RoomCertificate } from './authority.ts'
import type { RoomNames } from './names.ts'

/** A class that installed the authority on Monday need not do it again on Friday. */
const STILL_GOOD = 2 * 24 * 60 * 60 * 1000

/** The file that browsers and both apps are given. */
export function authorityFile(dataDir: string): string {
  return join(dataDir, 'room', 'authority.crt')
}

/** This room's certificate: the one of last time while it is good for these names, else a new one. */
export async function certificateFor(names: RoomNames, dataDir: string, now: Date): Promise<RoomCertificate> {
  const kept = keptIn(dataDir)
  if (kept && isGood(kept, names, now)) return kept
  const made = await certifyRoom(names, now)
  mkdirSync(join(dataDir, 'room'), { recursive: true, mode: 0o700 })
  writeFileSync(authorityFile(dataDir), made.authority)
  writeFileSync(join(dataDir, 'room', 'certificate.pem'), made.certificate)
  writeFileSync(join(dataDir, 'room', 'key.pem'), made.key, { mode: 0o600 })
  return made
}

function keptIn(dataDir: string): RoomCertificate | null {
  const read = (name: string) => readFileSync(join(dataDir, 'room', name), 'utf8')
  if (!existsSync(join(dataDir, 'room', 'key.pem'))) return null
  return { authority: read('authority.crt'), certificate: read('certificate.pem'), key: read('key.pem') }
}

function isGood({ certificate }: RoomCertificate, { cloudVault, printMyPics }: RoomNames, now: Date): boolean {
  const { subjectAltName, validTo } = new X509Certificate(certificate)
  const named = (subjectAltName ?? '').split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''))
  const isForThem = [cloudVault, printMyPics].every((name) => named.includes(name)) && named.length === 2
  return isForThem && new Date(validTo).getTime() - now.getTime() > STILL_GOOD
}
