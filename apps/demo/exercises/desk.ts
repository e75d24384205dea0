import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Exercise } from '../../cloudvault/learn/exercises/list.ts'
import { appFolder, ROOT } from '../installation.ts'
import { Problem } from '../problem.ts'

export type Language = 'js' | 'ts'
type Notes = { learner: string; done: number[] }

/** The learner's own folder: git does not see it, and no build or update touches it. */
function folder(): string {
  return process.env.EXERCISES_DIR || 'exercises'
}

function notesFile(): string {
  return resolve(ROOT, folder(), '.progress.json')
}

/** Where a learner writes, relative to the repository. */
export function placeOf({ slug }: Exercise, language: Language): string {
  return join(folder(), `${slug}.${language}`)
}

export function startingPoint({ slug }: Exercise, language: Language): string {
  return readFileSync(join(appFolder('cloudvault'), 'learn/exercises', slug, `start.${language}`), 'utf8')
}

/** The solution's file, relative to the repository: in production, where there is one. */
export function solutionOf({ slug, production }: Exercise, language: Language): string {
  return production ? `apps/cloudvault/${production}` : `apps/cloudvault/learn/exercises/${slug}/solution.${language}`
}

/** Puts the starting point there, if nothing is there yet. @returns the file */
export function layOut(exercise: Exercise, language: Language): string {
  const file = resolve(ROOT, placeOf(exercise, language))
  makeFolder()
  if (!existsSync(file)) writeFileSync(file, startingPoint(exercise, language))
  return file
}

/** Begins again; what was written is kept beside it. @returns where, or null where nothing was */
export function startAgain(exercise: Exercise, language: Language): string | null {
  const file = resolve(ROOT, placeOf(exercise, language))
  const kept = `${file}.before`
  if (existsSync(file)) renameSync(file, kept)
  layOut(exercise, language)
  return existsSync(kept) ? `${placeOf(exercise, language)}.before` : null
}

/** Who this learner is to the course, and which exercises are done. */
export function readNotes(): Notes {
  const file = notesFile()
  if (existsSync(file)) {
    try {
      const notes: Partial<Notes> = JSON.parse(readFileSync(file, 'utf8'))
      if (/^[\w-]{43}$/.test(notes.learner ?? '') && Array.isArray(notes.done)) return notes as Notes
    } catch {} // somebody has edited it: begin a new one
  }
  return { learner: randomBytes(32).toString('base64url'), done: [] }
}

export function keepNotes(notes: Notes): void {
  makeFolder()
  writeFileSync(notesFile(), JSON.stringify(notes), { mode: 0o600 })
}

/** @throws Problem when something else has that name. */
function makeFolder(): void {
  try {
    mkdirSync(resolve(ROOT, folder()), { recursive: true })
  } catch (error) {
    if (!['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw new Problem(`${folder()} is a file, and the exercises want a folder of that name. Give the file another one.`)
  }
}
