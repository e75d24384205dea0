import { expect } from '@playwright/test'
import { labAt } from '../../apps/cloudvault/labs/labs.ts'
import { MallorysConsole } from './console.ts'
import { remaining } from './remains.ts'
import { rowsInShop } from './remains-in-the-shop.ts'
import { test } from './stage.ts'

test.describe.configure({ mode: 'serial' }) // one lab mode server for all of them

test('open-redirector, by hand: one spelling of three leaves the shop, and none where the path is read', async ({
  stage,
  openShop: shop,
}) => {
  const mallory = new MallorysConsole(stage.vault, 'open-redirector')
  for (const setting of ['off', 'on'] as const) {
    await mallory.arms(setting)
    await mallory.makes('write-links')
    const [at = '', ...others] = mallory.held
    expect(at).toMatch(/return_to=%40mallory\.localhost/)
    for (const link of others) {
      await mallory.sends('alice-takes-link', link)
      expect(mallory.achieved, `${link} with the defence ${setting}`).toBe(false)
    }
    await mallory.sends('alice-takes-link', at)
    expect(mallory.achieved, `with the defence ${setting}`).toBe(setting === 'off')
  }
  expect(mallory.told).toContain('the shop’s form said: return_to=/photos')
  expect(mallory.told).toContain(`Location: ${shop}/photos`)
  await mallory.resets()
})

test('in the shop too, Mallory sends nothing that she does not hold', async ({ stage, openShop: shop }) => {
  const mallory = new MallorysConsole(stage.vault, 'smuggled-answer')
  await mallory.arms('off')
  await mallory.sends('alice-opens-answer', `${shop}/callback?code=made-up&state=made-up`)
  await mallory.sends('mallory-approves', 'http://127.0.0.1:1/')
  expect(mallory.answers, 'nothing was asked of anybody').toBe(0)
  await mallory.resets()
})

test('a reset leaves nothing of a run in the shop either', async ({ stage, openShop: _open }) => {
  const mallory = new MallorysConsole(stage.vault, 'injected-code')
  await mallory.arms('off')
  for (const move of labAt('injected-code')?.byHand?.moves ?? []) await mallory.makes(move)
  expect(mallory.achieved).toBe(true)
  const { clientId } = mallory
  const inShop = await rowsInShop(clientId, stage)
  await expect.poll(() => inShop().then(({ wire_message: messages }) => messages)).toBeGreaterThan(3)
  expect(await inShop()).toMatchObject({ shopper: 2, connection: 1, connection_attempt: 2 })
  const inVault = await remaining(clientId)
  await mallory.resets()
  const rows = await inShop()
  expect(
    Object.keys(rows).filter((table) => rows[table] !== 0),
    'rows that were this run’s',
  ).toEqual([])
  expect(await inVault(), 'at CloudVault').toEqual([])
})
