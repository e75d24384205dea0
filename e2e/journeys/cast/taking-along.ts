import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, type TestInfo } from '@playwright/test'
import { environmentOf } from '../../stage/environment.ts'
import type { Person } from './person.ts'

export type Format = 'mermaid' | 'har' | 'curl' | 'http' | 'playwright' | 'html' | 'json'
type Outcome = { status: number; said: string }

/** What a person's browser may see of what it has just caused. */
export class Inspector {
  constructor(
    private readonly person: Person,
    private readonly flow: string,
  ) {}

  /** The newest flow, once it holds a message to this path: what was answered is written down a moment later. */
  static async of(person: Person, path: string): Promise<Inspector> {
    const { cloudvault } = person.place
    const browser = person.page.context().request
    const found = async () => {
      const latest = await browser.get(`${cloudvault}/developers/flows/latest`, { maxRedirects: 0 })
      const flow = latest.headers().location?.split('/').at(-1) ?? ''
      const heard = await browser.get(`${cloudvault}/developers/flows/${flow}/messages.json`)
      return heard.ok() && (await heard.text()).includes(path) ? flow : ''
    }
    await expect.poll(found).not.toBe('')
    return new Inspector(person, await found())
  }

  address(format: Format): string {
    return `${this.person.place.cloudvault}/developers/flows/${this.flow}/export/${format}`
  }

  get presentation(): string {
    return `/developers/flows/${this.flow}/present`
  }

  async exports(format: Format): Promise<string> {
    const answer = await this.person.page.context().request.get(this.address(format))
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="printmypics-[a-z0-9.-]+"$/)
    return answer.text()
  }
}

/** As the owner would at a terminal of their own. */
export async function runsScript(script: string, owner: Person): Promise<Outcome> {
  return runs('bash', ['-c', script], owner)
}

/** In a folder of its own within this repository, where Playwright is found. */
export async function runsSpec(spec: string, owner: Person, test: TestInfo): Promise<Outcome> {
  const folder = test.outputPath('exported')
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/flow.spec.ts`, spec)
  const use = { browserName: 'chromium', launchOptions: test.project.use.launchOptions }
  await writeFile(
    `${folder}/playwright.config.mjs`,
    `export default ${JSON.stringify({ testDir: '.', outputDir: 'out', reporter: 'line', timeout: 120_000, use })}`,
  )
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  return runs(process.execPath, [cli, 'test', '-c', `${folder}/playwright.config.mjs`], owner)
}

/** With nothing in the environment but what the export names. */
function runs(program: string, args: string[], { account }: Person): Promise<Outcome> {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CLOUDVAULT_CLIENT_SECRET: environmentOf('printmypics').CLOUDVAULT_CLIENT_SECRET,
    CLOUDVAULT_EMAIL: account.email,
    CLOUDVAULT_PASSWORD: account.password,
  }
  return new Promise((resolve) => {
    execFile(program, args, { env: env as NodeJS.ProcessEnv, timeout: 150_000 }, (error, out, wrong) => {
      resolve({ status: error ? Number(error.code) || 1 : 0, said: out + wrong })
    })
  })
}
