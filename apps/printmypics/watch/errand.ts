import { AsyncLocalStorage } from 'node:async_hooks'

/** On whose behalf something is asked: a request that is being answered, or a job. */
export type Errand = { requestId: string }

/** Next's bundle and the server's meet on a symbol of `globalThis`. */
const KEY = Symbol.for('printmypics.errand')
const home = globalThis as { [KEY]?: AsyncLocalStorage<Errand> }

/** Everything that `run` asks of CloudVault is asked under this name. */
export function onErrand<Result>(errand: Errand, run: () => Result): Result {
  home[KEY] ??= new AsyncLocalStorage()
  return home[KEY].run(errand, run)
}

export function errand(): Errand | undefined {
  return home[KEY]?.getStore()
}
