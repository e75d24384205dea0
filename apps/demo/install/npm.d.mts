import type { SpawnSyncOptionsWithStringEncoding, SpawnSyncReturns } from 'node:child_process'

export function npm(args: string[], options: SpawnSyncOptionsWithStringEncoding): SpawnSyncReturns<string>
