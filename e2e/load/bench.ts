import { cpus } from 'node:os'
import pg from 'pg'
import { readFlags } from './flags.ts'
import { startGenerator } from './generator/start.ts'
import { prepareGround } from './ground.ts'
import { type Figure, measure } from './measure/measure.ts'
import { peakMemory } from './measure/processor-time.ts'
import { startParties } from './parties/start-parties.ts'
import { asJson, figureLine, headLine, recordingLine } from './report.ts'
import { crowd, settle } from './stock/people.ts'

/** `npm run bench`: CloudVault beside the floor and node-oidc-provider, in alternating rounds. */
const flags = readFlags(process.argv.slice(2))
const ground = await prepareGround()
const pool = new pg.Pool({ connectionString: ground.environment.CLOUDVAULT_DATABASE_URL, max: 4 })
const people = await settle(pool)
await crowd(pool, flags.rows, people)

const generator = startGenerator()
const parties = await startParties(ground, pool, people, flags)
const setting = { generator, parties, photoId: people.photoId, rounds: flags.rounds, seconds: flags.seconds }
const machine = `${cpus().length} cores, Node ${process.versions.node}, ${flags.rows.toLocaleString('en')} rows, medians of ${flags.rounds} rounds`
console.log(`\n${machine}\n\n${headLine()}`)

const figures: Figure[] = []
for (const operation of flags.only) {
  for (const connections of flags.connections) {
    const figure = await measure(setting, operation, connections)
    figures.push(figure)
    console.log(figureLine(figure))
    if (flags.recording) console.log(recordingLine(figure))
    const wrong = figure.rounds.find(({ firstError }) => firstError)
    if (wrong) console.log(`  ${wrong.party}: ${wrong.firstError}`)
    for (const [party, answer] of Object.entries(figure.absent)) console.log(`  ${party} does not have it: ${answer}`)
  }
}

const peaks = Object.fromEntries(parties.map(({ name, pid }) => [name, peakMemory(pid)]))
console.log(`\npeak memory, MB: ${JSON.stringify(peaks)}`)
const date = new Date().toISOString()
const about = { date, machine, flags, peakMemoryMb: peaks }
console.log(`written to ${ground.keep(`${date.replaceAll(':', '-')}.json`, asJson(figures, about))}`)

generator.stop()
await Promise.all(parties.map((party) => party.stop()))
await pool.end()
process.exitCode = figures.some(({ rounds }) => rounds.some(({ errors }) => errors > 0)) ? 1 : 0
