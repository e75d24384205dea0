import type { Replay } from '../replay/replay.ts'
import { EMAIL_VARIABLE, neededBy, PASSWORD_VARIABLE } from './environment.ts'

/** What the spec's lines are written in, as far as this replay needs it. */
export function specFunctions(replay: Replay): string[] {
  const { steps } = replay
  const basic = steps.some(
    (step) => step.kind === 'call' && (step.authenticates === 'basic' || step.authenticates === 'wrong secret'),
  )
  const client = steps.some((step) => step.kind === 'visit' && step.ends === 'client')
  const page = steps.some((step) => step.kind === 'visit' && step.ends !== 'client')
  return [
    ...(client ? OWNER : []),
    ...(page ? STOP : []),
    ...(basic ? BASIC : []),
    ...(neededBy(replay).length > 0 ? ENVIRONMENT : []),
  ]
}

const OWNER = `
/** Opens the request, does what the owner is asked to, and catches the answer at the redirect URI. */
async function ownerAnswers(page: Page, address: string, told: { decision: 'approve' | 'deny'; status: number }) {
  // This test is the client now: the real one never hears of an answer to a request that it did not send.
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Fetch.enable', { patterns: [{ urlPattern: REDIRECT_URI + '*' }] })
  const arrives = new Promise<URLSearchParams>((resolve) => {
    chromium.on('Fetch.requestPaused', ({ requestId, request }) => {
      resolve(new URL(request.url).searchParams)
      void chromium.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: btoa('The client has its answer.') })
    })
  })
  const first = page.waitForResponse((response) => response.url() === new URL(address).href)
  await page.goto(address)
  expect((await first).status()).toBe(told.status)

  const password = page.getByLabel('Password')
  const answered = page.getByText('The client has its answer.')
  const decision = page.getByRole('button', { name: told.decision === 'approve' ? 'Approve' : 'Deny', exact: true })
  await password.or(decision).or(answered).first().waitFor()
  if (await password.isVisible()) {
    await page.getByLabel('E-mail').fill(EMAIL_VARIABLE)
    await password.fill(PASSWORD_VARIABLE)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await decision.or(answered).first().waitFor()
  }
  if (await decision.isVisible()) await decision.click()
  return arrives
}
`
  .trim()
  .replaceAll('EMAIL_VARIABLE', EMAIL_VARIABLE)
  .replaceAll('PASSWORD_VARIABLE', PASSWORD_VARIABLE)
  .split('\n')
  .concat('')

const STOP = `/** The status of the page that the browser gets, and nobody is sent anywhere. RFC 6749 §4.1.2.1 */
async function opens(page: Page, address: string) {
  const answer = await page.goto(address)
  expect(new URL(page.url()).origin).toBe(ISSUER)
  return answer?.status()
}
`.split('\n')

const BASIC = `/** RFC 6749 §2.3.1: form-encoded first, then Basic. */
function basic(id: string, secret: string) {
  const encoded = [id, secret].map((text) => new URLSearchParams({ '': text }).toString().slice(1)).join(':')
  return \`Basic \${Buffer.from(encoded).toString('base64')}\`
}
`.split('\n')

const ENVIRONMENT = `function fromEnvironment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(\`\${name} must be in the environment\`)
  return value
}
`.split('\n')
