import { expect } from '@playwright/test'
import { PLAYS } from '../../apps/demo/labs/plays.ts'
import { formsOf } from '../protocol/cast/html-forms.ts'
import { WireBrowser } from '../protocol/cast/wire-browser.ts'
import { PRINTMYPICS } from '../stage/environment.ts'
import { test } from './stage.ts'

test.describe.configure({ mode: 'serial' }) // one lab mode server for all of them

const WITH_NEIGHBOUR = ['replayed-code', 'leaked-token']

for (const lab of Object.keys(PLAYS)) {
  test(`${lab}: succeeds with the defence off, fails with it on`, async ({ stage: { vault } }) => {
    const learner = new WireBrowser()
    const page = await learner.open(`${vault}/developers/labs/${lab}`)
    const form = formsOf(page.text, page.url).find(({ action }) => action.endsWith('/run'))
    if (!form) throw new Error(`${lab} cannot be run: ${page.status}`)
    const answer = await learner.submit(form, { prediction: '0' })
    expect(answer.location).toBe(`/developers/labs/${lab}#runs`)
    const played = await learner.open(`${vault}/developers/labs/${lab}`)
    expect(effectsIn(played.text), 'what Mallory got').toEqual(
      WITH_NEIGHBOUR.includes(lab) ? ['yes', 'no', 'no'] : ['yes', 'no'],
    )
    expect(played.text).toContain('/oauth2/authorize')
    expect(played.text).toContain('Fix it')

    const reset = formsOf(played.text, played.url).find(({ action }) => action.endsWith('/reset'))
    if (!reset) throw new Error('nothing to reset')
    await learner.submit(reset)
    expect((await learner.open(`${vault}/developers/labs/${lab}`)).text).not.toContain('class="lab-loot"')
  })
}

test('no cookie of either app ever reaches Mallory', async ({ page, stage: { mallory, vault } }) => {
  for (const address of [`${vault}/sign-in`, `${PRINTMYPICS}/sign-in`, `${mallory}/caught/cookies`])
    await page.goto(address)
  await page.goto(`${mallory}/log.json?run=cookies`)
  expect(JSON.parse((await page.textContent('body')) ?? '')).toMatchObject([{ url: '/caught/cookies', cookie: null }])
})

/** Whether each run had an effect, in the order of the page. */
function effectsIn(html: string): string[] {
  return [...html.matchAll(/data-effect="(yes|no)"/g)].map(([, effect = '']) => effect)
}
