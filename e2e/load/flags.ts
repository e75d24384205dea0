import { parseArgs } from 'node:util'
import { OPERATIONS, type OperationName } from './operations.ts'

/** What may follow `npm run bench --`. */
export type Flags = {
  only: readonly OperationName[]
  connections: readonly number[]
  rounds: number
  seconds: number
  /** Living tokens and photos that lie in the tables before the first round. */
  rows: number
  peer: boolean
  /** What listening costs: one more CloudVault, in demo mode. */
  recording: boolean
}

/** @throws Error naming the flag that is wrong. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      connections: { type: 'string', default: '1,16,64' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '0.4' },
      rows: { type: 'string', default: '1000' },
      'no-peer': { type: 'boolean', default: false },
      recording: { type: 'boolean', default: false },
    },
  })
  const names = (values.only ?? []).flatMap((list) => list.split(','))
  return {
    only: names.length > 0 ? names.map(operation) : OPERATIONS.map(({ name }) => name),
    connections: values.connections.split(',').map((text) => positive('connections', text)),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    rows: positive('rows', values.rows),
    peer: !values['no-peer'],
    recording: values.recording,
  }
}

function operation(name: string): OperationName {
  const known = OPERATIONS.find((candidate) => candidate.name === name)
  if (known) return known.name
  throw new Error(`--only takes ${OPERATIONS.map((one) => one.name).join(', ')}, not "${name}"`)
}

function positive(flag: string, text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new Error(`--${flag} takes a number above 0, not "${text}"`)
}
