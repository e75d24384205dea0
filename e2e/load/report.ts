import { type Figure, ratio, summary } from './measure/measure.ts'
import { operationOf } from './operations.ts'
import type { PartyName } from './parties/party.ts'

const HEAD = [
  'operation',
  'conn',
  'CloudVault/s',
  'floor/s',
  'peer/s',
  'of floor',
  'x peer',
  'CPU x',
  'p50 ms',
  'p99 ms',
  'errors',
]

/** One line per operation and number of connections, as it is measured. */
export function headLine(): string {
  return `${line(HEAD)}\n${'-'.repeat(line(HEAD).length)}`
}

export function figureLine(figure: Figure): string {
  const ours = summary(figure, 'CloudVault')
  const floor = summary(figure, 'floor')
  const { title } = operationOf(figure.operation)
  const rate = (party: PartyName) => (party in figure.absent ? 'absent' : whole(summary(figure, party).rate))
  return line([
    title,
    String(figure.connections),
    rate('CloudVault'),
    rate('floor'),
    rate('peer'),
    percent(ratio(figure, 'CloudVault', 'floor')),
    times(ratio(figure, 'CloudVault', 'peer')),
    times(ours.processor / floor.processor),
    decimal(ours.p50),
    decimal(ours.p99),
    String(figure.rounds.reduce((sum, { errors }) => sum + errors, 0)),
  ])
}

/** What listening costs, in the same rounds. */
export function recordingLine(figure: Figure): string {
  const [listening, not] = [summary(figure, 'recording'), summary(figure, 'CloudVault')]
  const share = percent(ratio(figure, 'recording', 'CloudVault'))
  return `  listening: ${share} of the requests, ${times(listening.processor / not.processor)} of the processor time`
}

/** The figures as data, for machines and for later comparison. */
export function asJson(figures: readonly Figure[], about: object): string {
  const parties = ['CloudVault', 'floor', 'peer'] as const
  const rows = figures.map((figure) => ({
    operation: figure.operation,
    connections: figure.connections,
    absent: figure.absent,
    ofFloor: ratio(figure, 'CloudVault', 'floor'),
    timesPeer: ratio(figure, 'CloudVault', 'peer'),
    ...Object.fromEntries(parties.map((party) => [party, summary(figure, party)])),
  }))
  return JSON.stringify({ ...about, figures: rows }, null, 2)
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(29) : cell.padStart(i === 1 ? 4 : 12 - (i > 4 ? 3 : 0))))
    .join(' ')
}

const whole = (value: number) => (Number.isNaN(value) ? '-' : Math.round(value).toLocaleString('en'))
const percent = (value: number) => (Number.isNaN(value) ? '-' : `${Math.round(value * 100)} %`)
const times = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(2))
const decimal = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(2))
