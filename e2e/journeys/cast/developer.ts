import { expect } from '@playwright/test'
import { type Answer, exchange } from '../../protocol/cast/exchange.ts'
import type { Person } from './person.ts'
import { Program } from './program.ts'

/** An app that a person of CloudVault has registered under /developers. */
export class RegisteredApp {
  constructor(
    private readonly developer: Person,
    readonly clientId: string,
    readonly redirectUri: string,
  ) {}

  private get vault(): string {
    return this.developer.place.cloudvault
  }

  get page(): string {
    return `/developers/apps/${this.clientId}`
  }

  /** The program on its page, as a developer copies it. */
  async program(title: string, secret: string): Promise<Program> {
    await this.developer.visitsVault(this.page)
    const program = this.developer.page.getByRole('group').filter({ hasText: title }).first()
    const code = await program.getByRole('code').last().textContent()
    return new Program(code ?? '', { CLOUDVAULT_CLIENT_SECRET: secret })
  }

  /** Proves itself with this secret, over something that does not exist: only invalid_client says that the proof failed. */
  async provesItselfWith(secret: string): Promise<Answer> {
    const authorization = `Basic ${Buffer.from(`${this.clientId}:${secret}`).toString('base64')}`
    const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'none', code_verifier: 'v'.repeat(43) })
    return exchange(`${this.vault}/oauth2/token`, { method: 'POST', headers: { authorization }, body })
  }
}

/** From the annex's front page to a registered app and its secret, which is shown this once. */
export async function registersAnApp(developer: Person, name: string, redirectUri: string) {
  const { page } = developer
  await developer.visitsVault('/developers/apps/new')
  await developer.signsInAtVault()
  await page.getByRole('link', { name: 'Web server' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Redirect URIs').fill(redirectUri)
  await developer.presses('Register it')
  const secret = await readsTheSecret(developer)
  const clientId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  return { app: new RegisteredApp(developer, clientId, redirectUri), secret }
}

export async function readsTheSecret({ page }: Person): Promise<string> {
  const box = page.getByRole('region', { name: 'The secret, this once' })
  await expect(box).toBeVisible()
  return (await box.getByRole('code').textContent()) ?? ''
}
