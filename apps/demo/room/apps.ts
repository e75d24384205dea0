import { pathToFileURL } from 'node:url'
import type { Environment } from '../environment.ts'
import { launcherFile } from '../installation.ts'
import { authorityFile } from './keep-certificate.ts'
import type { RoomNames } from './names.ts'

/** What both apps of a room are told beyond the usual: whom to trust, where its names are, and whom to believe. */
export function roomSettings(names: RoomNames, dataDir: string): Environment {
  return {
    HOST: '127.0.0.1',
    TRUSTED_PROXIES: '127.0.0.1',
    NODE_EXTRA_CA_CERTS: authorityFile(dataDir),
    NODE_OPTIONS: `--import=${pathToFileURL(launcherFile('room/here.mjs')).href}`,
    ROOM_NAMES: `${names.cloudVault},${names.printMyPics}`,
  }
}
