import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

/** What may follow `npm run demo --`. */
export type Flags = {
  open: boolean
  fresh: boolean
  force: boolean
  labs: boolean
  portBase: number | null
  pack: string | null
  room: string | null
  learners: number | null
  file: string | null
  grep: string | null
  only: Part | null
  repeat: number
}

const PARTS = ['unit', 'protocol', 'clients', 'labs', 'journeys'] as const
export type Part = (typeof PARTS)[number]

/** @throws Problem naming the flag that is unknown or malformed. */
export function readFlags(args: readonly string[]): Flags {
  const values = parse(args)
  return {
    open: !values['no-open'],
    fresh: values.fresh === true,
    force: values.force === true,
    labs: values.labs === true,
    portBase: values['port-base'] === undefined ? null : readPortBase(values['port-base']),
    pack: values.pack ?? null,
    room: values.room ?? null,
    learners: values.learners === undefined ? null : readLearners(values.learners),
    file: values.file ?? null,
    grep: values.grep ?? null,
    only: values.only === undefined ? null : readPart(values.only),
    repeat: values.repeat === undefined ? 1 : readCount(values.repeat),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'no-open': { type: 'boolean' },
        fresh: { type: 'boolean' },
        force: { type: 'boolean' },
        labs: { type: 'boolean' },
        'port-base': { type: 'string' },
        pack: { type: 'string' },
        room: { type: 'string' },
        learners: { type: 'string' },
        from: { type: 'string' }, // read by start.mjs, before anything is installed
        file: { type: 'string' },
        grep: { type: 'string' },
        only: { type: 'string' },
        repeat: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new Problem(
      `${(error as Error).message}\nKnown flags: --no-open --port-base N --fresh --labs (demo, dev), --check --pack DIR --from DIR --room NAME,NAME (demo), --file F.json --learners N (seed), --force (reset), --grep X --only unit|protocol|clients|labs|journeys --repeat N (test). Mind the -- before them: npm run demo -- --no-open`,
    )
  }
}

/** CloudVault listens 1000 above, so the base leaves room for it. */
function readPortBase(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port >= 1024 && port <= 64_535) return port
  throw new Problem(`--port-base takes a number from 1024 to 64535, not "${value}".`)
}

/** Addresses and shelves for more than this are another undertaking. */
function readLearners(value: string): number {
  const count = Number(value)
  if (/^\d+$/.test(value) && count >= 1 && count <= 200) return count
  throw new Problem(`--learners takes a number from 1 to 200, not "${value}".`)
}

function readPart(value: string): Part {
  const part = PARTS.find((name) => name === value)
  if (part) return part
  throw new Problem(`--only takes ${PARTS.join(', ')}, not "${value}".`)
}

function readCount(value: string): number {
  const count = Number(value)
  if (/^\d+$/.test(value) && count >= 1) return count
  throw new Problem(`--repeat takes a number from 1, not "${value}".`)
}
