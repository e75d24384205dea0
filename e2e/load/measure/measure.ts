import type { RoundOutcome } from '../generator/round.ts'
import type { Generator } from '../generator/start.ts'
import { type OperationName, operationOf } from '../operations.ts'
import type { Party, PartyName } from '../parties/party.ts'
import { requestOf } from '../stock/requests.ts'
import { median } from './median.ts'
import { processorTime } from './processor-time.ts'

export type Round = RoundOutcome & { party: PartyName; rate: number; processorPerThousand: number | null }
export type Figure = {
  operation: OperationName
  connections: number
  /** Null: this party does not have the operation, with the answer it gave. */
  absent: Partial<Record<PartyName, string>>
  rounds: Round[]
}

type Setting = { generator: Generator; parties: readonly Party[]; photoId: string; rounds: number; seconds: number }

/** Rounds of everyone in turn, each beginning with another one: what disturbs the machine disturbs all alike. */
export async function measure(setting: Setting, operation: OperationName, connections: number): Promise<Figure> {
  const figure: Figure = { operation, connections, absent: {}, rounds: [] }
  const present: Party[] = []
  for (const party of setting.parties) {
    const trial = await warm(setting, party, operation, connections)
    if (trial.count > 0 && trial.errors === 0) present.push(party)
    else figure.absent[party.name] = (trial.firstError ?? 'no answer').split('\r\n')[0] ?? ''
  }
  const expected = new Map<PartyName, number>()
  for (let round = 0; round < setting.rounds; round++) {
    for (let turn = 0; turn < present.length; turn++) {
      const party = present[(round + turn) % present.length] as Party
      const stock = Math.ceil((expected.get(party.name) ?? 4_000 * setting.seconds) * 1.5)
      const outcome = await play(setting, party, operation, connections, setting.seconds, stock)
      expected.set(party.name, outcome.rate * setting.seconds)
      figure.rounds.push(outcome)
    }
  }
  return figure
}

/** Code that has run often is compiled, and connections are open; nothing of this is counted. */
async function warm(setting: Setting, party: Party, operation: OperationName, connections: number): Promise<Round> {
  const many = Math.max(connections, 16)
  let trial = await play(setting, party, operation, many, 0.2, 500)
  let count = trial.count
  for (let more = 0; more < 3 && count < 1_000 && trial.count > 0 && trial.errors === 0; more++) {
    trial = await play(setting, party, operation, many, 0.2, 500)
    count += trial.count
  }
  return trial
}

async function play(
  { generator, photoId }: Setting,
  party: Party,
  name: OperationName,
  connections: number,
  seconds: number,
  stock: number,
): Promise<Round> {
  const { status, holds, stock: kind } = operationOf(name)
  const amount = { none: 1, reused: 256, chain: connections, 'used-up': Math.max(stock, connections) }[kind]
  const material = kind === 'none' ? [''] : await party.lay(name, amount)
  const requests = material.map((one) => requestOf(name, one, photoId))
  const before = processorTime(party.pid)
  const outcome = await generator.play({ port: party.port, connections, seconds, status, holds, stock: kind, requests })
  const after = processorTime(party.pid)
  const used = before === null || after === null ? null : ((after - before) / outcome.count) * 1_000
  return { ...outcome, party: party.name, rate: outcome.count / outcome.seconds, processorPerThousand: used }
}

/** The medians of one party's rounds. */
export function summary(figure: Figure, party: PartyName) {
  const rounds = figure.rounds.filter((round) => round.party === party)
  const middle = (of: (round: Round) => number | null) => median(rounds.map((round) => of(round) ?? Number.NaN))
  return {
    rate: middle(({ rate }) => rate),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    processor: middle(({ processorPerThousand }) => processorPerThousand),
    errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
    firstError: rounds.find(({ firstError }) => firstError !== null)?.firstError ?? null,
  }
}

/** The median of the ratios of neighbouring rounds. */
export function ratio(figure: Figure, of: PartyName, to: PartyName): number {
  const rates = (party: PartyName) => figure.rounds.filter((round) => round.party === party).map(({ rate }) => rate)
  const others = rates(to)
  return median(rates(of).map((rate, i) => rate / (others[i] ?? Number.NaN)))
}
