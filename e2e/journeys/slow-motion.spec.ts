import { letsTimeRunOut } from '../stage/database.ts'
import { timePasses } from '../stage/passing-time.ts'
import { isFitForEverybody } from './cast/fit-for-everybody.ts'
import type { Person } from './cast/person.ts'
import { expect, test } from './cast/play.ts'
import { asksWhatHappened, messageIn } from './cast/ribbon.ts'

/** The switch, and the first press: the browser has not left yet. */
async function beginsSlowly(person: Person): Promise<void> {
  await person.visitsShop()
  await person.presses('Switch it on')
  await person.seesNotice('Slow motion is on')
  await person.pressesConnect()
  await isAtStep(person, 1, 'We are about to send you away')
}

async function isAtStep(person: Person, step: number, heading: string | RegExp): Promise<void> {
  await person.seesHeading(heading)
  const rail = person.page.getByRole('navigation', { name: 'The steps of the dance' })
  await expect(rail.getByRole('listitem')).toHaveCount(9)
  await expect(rail.locator('[aria-current="step"]')).toContainText(String(step))
}

const goesOn = (person: Person) => person.presses('Continue')

test('step by step: every hop waits, and the rail goes along through both apps', async ({ alice }) => {
  await beginsSlowly(alice)
  await goesOn(alice)
  await isAtStep(alice, 2, 'The question has arrived')
  await isFitForEverybody(alice, 'a hold at the vault')
  await alice.page.reload()
  await isAtStep(alice, 2, 'The question has arrived')
  await goesOn(alice)
  await isAtStep(alice, 3, /sign in/i)
  await alice.signsInAtVault()
  await isAtStep(alice, 4, /PrintMyPics/)
  await alice.approves()
  await isAtStep(alice, 5, 'Your yes is about to leave')
  await goesOn(alice)

  await isAtStep(alice, 6, 'CloudVault’s answer has arrived')
  await expect(alice.page.getByText(/^GET .*\/callback$/)).toBeVisible()
  await goesOn(alice)
  await isAtStep(alice, 7, /^It is our answer/)
  await expect(alice.page.getByText(/^POST .*\/oauth2\/token$/)).toBeVisible()
  await expect(alice.page.getByText('grant_type', { exact: true })).toBeVisible()
  await expect(alice.page.getByRole('timer')).toContainText('min')
  await isFitForEverybody(alice, 'a hold at the shop')
  await goesOn(alice)
  await isAtStep(alice, 8, 'The tokens are here')
  await expect(alice.page.getByText(/^cv_at_.{4}…/)).toBeVisible()
  const tokens = alice.page.url()
  await alice.page.reload()
  await isAtStep(alice, 8, 'The tokens are here')
  await goesOn(alice)
  await isAtStep(alice, 9, 'Which ones shall we print?')
  await expect(alice.page.getByText(`The contact sheet of ${alice.account.name}`)).toBeVisible()

  const inspector = await asksWhatHappened(alice)
  for (const title of ['Authorization response', 'Token request with a code']) {
    await expect(messageIn(inspector, title), title).toHaveCount(1)
  }
  await expect(inspector.getByRole('heading', { level: 1 })).toContainText('approved')

  await alice.page.goto(tokens) // as the back button would
  await alice.seesHerPhotos()
})

test('a no is let go like a yes, and nothing is shared', async ({ alice }) => {
  await beginsSlowly(alice)
  await goesOn(alice)
  await goesOn(alice)
  await alice.signsInAtVault()
  await alice.denies()
  await isAtStep(alice, 6, 'CloudVault’s answer has arrived')
  await expect(alice.page.getByText('access_denied')).toBeVisible()
  await goesOn(alice)
  await alice.seesHeading('You said no, and nothing was shared')
})

test('two tabs wait on their own, and Bob cannot let go what waits for Alice', async ({ alice, bob }) => {
  await beginsSlowly(alice)
  const first = alice.page.url()
  const other = await alice.opensAnotherTab()
  await other.visitsShop()
  await other.pressesConnect()
  await isAtStep(other, 1, 'We are about to send you away')
  expect(other.page.url()).not.toBe(first)
  await goesOn(other)
  await isAtStep(other, 2, 'The question has arrived')
  await alice.page.reload()
  await isAtStep(alice, 1, 'We are about to send you away')
  await alice.pressesTwice('Continue')
  await isAtStep(alice, 2, 'The question has arrived')

  await beginsSlowly(bob)
  await bob.page.getByRole('button', { name: 'Continue' }).evaluate((button: HTMLButtonElement, address) => {
    if (button.form) button.form.action = `${address}/release`
  }, first)
  await goesOn(bob)
  await bob.seesHeading('That answer belongs to another browser')
  const answer = await bob.page.goto(first)
  expect(answer?.status()).toBe(404)
  await bob.page.goto(alice.page.url())
  await bob.seesHeading('There is no question here for you')
})

test('when the time has run out it says so, and one press begins anew', async ({ alice }) => {
  await beginsSlowly(alice)
  await letsTimeRunOut(alice.page.url())
  await goesOn(alice)
  await alice.seesNotice('The time of this attempt has run out')
  await alice.pressesConnect()
  await isAtStep(alice, 1, 'We are about to send you away')

  await goesOn(alice)
  await isAtStep(alice, 2, 'The question has arrived')
  await timePasses('pendingRequest', new URL(alice.page.url()).searchParams.get('request') ?? '', 31 * 60)
  await goesOn(alice)
  await alice.seesHeading(/^This request is no longer open|^This question has expired/)
  await alice.page.getByRole('link', { name: /^Back to PrintMyPics/ }).click()
  await alice.pressesConnect()
  await isAtStep(alice, 1, 'We are about to send you away')
})

test('in live mode there is nothing to switch on and nothing to let go', async ({ ownApps, request }) => {
  const vault = await ownApps.opensVault({ CLOUDVAULT_MODE: 'live' })
  expect((await request.get(`${vault.url}/slow-motion`)).status()).toBe(404)
  for (const path of ['/slow-motion/switch', '/hold/release'])
    expect((await request.post(vault.url + path)).status(), path).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('Run on lets go of everything else on its side', async ({ alice }) => {
    await beginsSlowly(alice)
    await alice.presses('Run on')
    await isAtStep(alice, 2, 'The question has arrived')
    await alice.presses('Run on')
    await alice.signsInAtVault()
    await alice.approves()
    await alice.seesHerPhotos()
    await expect(alice.page.getByText(`The contact sheet of ${alice.account.name}`)).toBeVisible()
  })
})
