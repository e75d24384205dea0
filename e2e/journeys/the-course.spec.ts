import { LESSONS } from '../../apps/cloudvault/learn/course.ts'
import { fits, isFitForEverybody } from './cast/fit-for-everybody.ts'
import { answers, opensLesson, question, seesItDone } from './cast/learner.ts'
import { expect, test } from './cast/play.ts'
import { readPrintFile } from './cast/print-file.ts'

test.describe.configure({ mode: 'parallel' }) // many pages, and no one waits for another

const UNSEEN = /Which of these values did your browser never see/

test('Alice takes a lesson from the danger to the quiz, and what she tries is seen', async ({ alice }) => {
  await opensLesson(alice, 'the-exchange')
  await alice.seesNotice('CloudVault has not seen an authorization request from this browser yet')
  await expect(alice.page.getByText('an example, recorded on').first()).toBeVisible()

  const tab = await alice.opensAnotherTab()
  await tab.connects()
  await seesItDone(alice)
  await expect(alice.page.getByText('from your own flow')).toBeVisible()

  await answers(alice, UNSEEN, ['code_verifier'])
  await alice.seesNotice('Not quite.')
  await expect(question(alice, UNSEEN).getByText('no message of your browser had it').first()).toBeVisible()
  await alice.visitsVault('/developers/learn')
  await expect(alice.page.getByRole('listitem').filter({ hasText: 'The exchange' })).toContainText('begun')
})

test('the labs are closed in the demo, and their door says how they are opened', async ({ alice }) => {
  await alice.visitsVault('/developers/learn')
  await alice.page.getByRole('link', { name: 'Attack labs' }).click()
  await alice.seesNotice('npm run demo -- --labs')
  await isFitForEverybody(alice, 'the door of the labs')
  const lab = await alice.page.context().request.get(`${alice.place.cloudvault}/developers/labs/replayed-code`)
  expect(lab.status()).toBe(404)
})

test('a wrong answer comes back at the end of the next lesson, until it is right', async ({ alice }) => {
  await opensLesson(alice, 'the-exchange')
  await answers(alice, UNSEEN, ['state'])
  await opensLesson(alice, 'pkce')
  await answers(alice, UNSEEN, ['code_verifier', 'access_token', 'client_secret', 'refresh_token'])
  await expect(question(alice, UNSEEN).getByRole('status')).toHaveText('Right.')
  await opensLesson(alice, 'calling-the-api')
  await expect(question(alice, UNSEEN)).toHaveCount(0)
})

test('Alice says no, and the lesson on consent has seen it', async ({ alice }) => {
  await opensLesson(alice, 'consent')
  const tab = await alice.opensAnotherTab()
  await tab.visitsShop()
  await tab.pressesConnect()
  await tab.signsInAtVault()
  await tab.denies()
  await tab.seesNotice(/no/i)
  await seesItDone(alice)
})

test('a step can be skipped, says so, and can be put back', async ({ alice }) => {
  await opensLesson(alice, 'refresh')
  await alice.presses('Skip this step')
  await alice.seesNotice('Skipped')
  await alice.presses('Put it back on the list')
  await alice.seesNotice('Not done yet')
})

test('Alice goes on in another browser, after she was asked', async ({ alice, bob }) => {
  await opensLesson(alice, 'refresh')
  await alice.presses('Skip this step')
  await alice.seesNotice('Skipped')
  await alice.visitsVault('/developers/learn')
  await alice.page.getByText('Show the link').click()
  const link = (await alice.page.getByText('/developers/learn/adopt?learner=').textContent()) ?? ''

  await bob.page.goto(link)
  await bob.presses('Yes, go on here')
  await bob.seesNotice('Your progress is here now')
  await opensLesson(bob, 'refresh')
  await bob.seesNotice('Skipped')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a quiz is a plain form', async ({ alice }) => {
    await opensLesson(alice, 'code-and-state')
    const order = question(alice, /Put the messages into their order/)
    for (const [place, words] of [/makes up a state/, /asks CloudVault/, /signs in/, /approves/, /arrives/].entries()) {
      await order.getByLabel(words).selectOption(String(place + 1))
    }
    await order.getByRole('button', { name: 'Check' }).click()
    await expect(order.getByRole('status')).toHaveText('Right.')
  })
})

test('the sheet fits on one sheet of either paper', async ({ alice }) => {
  await alice.visitsVault('/developers/learn/sheet')
  for (const format of ['A4', 'Letter']) {
    expect(readPrintFile(await alice.page.pdf({ format })).pages, format).toBe(1)
  }
})

for (const path of ['the-lesson-that-is-not', 'source/cloudvault/configuration.ts']) {
  test(`an address in the course that has nothing to show is not there: ${path}`, async ({ alice }) => {
    const answer = await alice.page.goto(`${alice.place.cloudvault}/developers/learn/${path}`)
    expect(answer?.status()).toBe(404)
    expect(await answer?.text()).toContain('Nothing is kept at this address')
  })
}

for (const path of [
  '',
  '/glossary',
  '/misconceptions',
  '/sheet',
  '/adopt',
  '/exercises/4',
  '/source/cloudvault/oauth/pkce.ts',
]) {
  test(`the course is fit for everybody: /developers/learn${path}`, async ({ alice }) => {
    await alice.visitsVault(`/developers/learn${path}`)
    await isFitForEverybody(alice, path)
  })
}

// They share one layout, and it is the narrow screen on which a figure can be too wide.
for (const { slug } of LESSONS) {
  test(`the lesson is fit for everybody: ${slug}`, async ({ alice }) => {
    await opensLesson(alice, slug)
    await fits(alice, slug, 360)
  })
}
