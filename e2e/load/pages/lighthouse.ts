import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The last one for Node 20. 200 packages and 190 MB: fetched by whoever measures, and by no `npm ci`. */
const PACKAGE = 'lighthouse@12.8.2'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

export type Category = (typeof CATEGORIES)[number]
export type Look = {
  scores: Record<Category, number>
  /** What cost points, category by category. */
  lost: Record<Category, string[]>
  /** Compressed, as they came over the wire. */
  scriptBytes: number
  totalBytes: number
  /** Milliseconds on the telephone that Lighthouse simulates. */
  paintMs: number
}

type Audit = { id: string; title: string; score: number | null; numericValue?: number; details?: { items?: unknown[] } }
type Report = {
  runtimeError?: { message: string }
  finalDisplayedUrl: string
  audits: Record<string, Audit>
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
}
type Loaded = { resourceType?: string; transferSize?: number }

/** One page, looked at by Lighthouse in a browser that runs already, with its cookies. */
export async function look(url: string, port: number): Promise<Look> {
  const flags = [
    url,
    `--port=${port}`,
    '--output=json',
    '--output-path=stdout',
    '--quiet',
    `--only-categories=${CATEGORIES}`,
    '--max-wait-for-load=45000',
  ]
  const report = JSON.parse(await lighthouse(flags)) as Report
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`)
  if (new URL(report.finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${url} led to ${report.finalDisplayedUrl}`)
  const loaded = (report.audits['network-requests']?.details?.items ?? []) as Loaded[]
  const bytes = (some: Loaded[]) => some.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)
  return {
    scores: each((category) => Math.round((report.categories[category].score ?? 0) * 100)),
    lost: each((category) => lostIn(report, category)),
    scriptBytes: bytes(loaded.filter(({ resourceType }) => resourceType === 'Script')),
    totalBytes: bytes(loaded),
    paintMs: Math.round(report.audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
  }
}

function each<Value>(of: (category: Category) => Value): Record<Category, Value> {
  return Object.fromEntries(CATEGORIES.map((category) => [category, of(category)])) as Record<Category, Value>
}

function lostIn({ audits, categories }: Report, category: Category): string[] {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id)
}

/** By npx, or the one whose `cli/index.js` is named in LIGHTHOUSE_PATH. */
async function lighthouse(flags: readonly string[]): Promise<string> {
  const { LIGHTHOUSE_PATH: installed } = process.env
  const [program, ...before] = installed ? [process.execPath, installed] : ['npx', '--yes', PACKAGE]
  const { stdout } = await promisify(execFile)(program as string, [...before, ...flags], {
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && !installed,
    env: { ...process.env, CI: '1' }, // it asks nobody whether it may send reports home, and sends none
  })
  return stdout
}
