import { opensRoom, type Room } from '../stage/room.ts'
import { fits, isFitForEverybody } from './cast/fit-for-everybody.ts'
import { Person } from './cast/person.ts'
import { MAIN_STREET } from './cast/place.ts'
import { expect, test } from './cast/play.ts'
import { Inspector } from './cast/taking-along.ts'

/** A class of thirty is measured now and then: ROOM_SIZE=30 npm test -- --only journeys --grep "whole class" */
const SIZE = Number(process.env.ROOM_SIZE ?? 3)

test('a whole class connects to one server at once, over TLS, and sees its own flows without a value in full', async ({
  playwright,
  launchOptions,
}) => {
  test.setTimeout(300_000 + SIZE * 10_000)
  const room = await opensRoom(SIZE)
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), ...room.browserArgs],
  })
  try {
    const began = performance.now()
    await Promise.all(room.learners.map((_, seat) => attends(room, seat)))
    console.log(`${SIZE} learners were through after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  } finally {
    await browser.close()
    await room.closes()
  }

  async function attends({ learners, place }: Room, seat: number): Promise<void> {
    const account = learners[seat]
    if (!account) throw new Error('there are as many seats as learners')
    const context = await browser.newContext({ locale: 'en-GB' })
    const learner = new Person(await context.newPage(), account, { ...MAIN_STREET, ...place })
    learner.page.setDefaultTimeout(60_000 + SIZE * 5_000)
    await learner.visitsShop()
    await learner.pressesConnect()
    await learner.page.getByRole('button', { name: 'Sign in' }).waitFor()
    await expect(learner.page.getByText('Owners of the demo')).toHaveCount(0)
    await learner.signsInAtVault()
    await learner.page.getByRole('button', { name: 'Approve' }).waitFor()
    await learner.approves()
    await learner.page.getByRole('heading', { name: 'Which ones shall we print?' }).waitFor()
    for (const { name, secure } of await context.cookies())
      expect([name.slice(0, 7), secure]).toEqual(['__Host-', true])

    await learner.visitsVault('/developers/flows/latest')
    await expect(learner.page.getByRole('heading', { level: 1 })).toContainText('PrintMyPics')
    await expect(learner.page.getByRole('button', { name: 'Show secrets' })).toHaveCount(0)
    expect(await learner.page.content()).not.toMatch(/cv_(ac|at|rt)_[\w-]{20}/)
    await context.close()
  }
})

test('Alice teaches: from the desk to the notes, which lead to the arrows of her own last run', async ({ alice }) => {
  await alice.visitsVault('/developers/teach')
  await isFitForEverybody(alice, 'the teacher’s desk')
  await alice.visitsVault('/developers/teach/notes')
  await alice.seesNotice('Not in your last runs yet')
  await alice.connects()
  await Inspector.of(alice, '/oauth2/token')
  await alice.visitsVault('/developers/teach/notes')
  await alice.page.locator('#the-exchange').getByRole('link', { name: 'The token request, and its tokens' }).click()
  await expect(alice.page.getByText(/^Screen \d+ of \d+$/)).toBeVisible()
  await expect(alice.page.getByRole('main')).toContainText('code_verifier')
  await alice.visitsVault('/developers/teach/notes')
  await fits(alice, 'the speaker’s notes', 360)
  for (const [path, title] of [
    ['handout', 'Watch two apps agree'],
    ['room', 'A room, with or without a network'],
  ]) {
    await alice.visitsVault(`/developers/teach/${path}`)
    await expect(alice.page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
    await fits(alice, title ?? '', 360)
  }
})
