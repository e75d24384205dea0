/** The lab runner as a process of its own, told everything by its environment. */
import { labRunner } from './runner.ts'

const { LAB_KEY, PORT, CLOUDVAULT_URL, PRINTMYPICS_URL, MALLORY_URL } = process.env
const { DEMO_ALICE_PASSWORD, DEMO_BOB_PASSWORD, PRINTMYPICS_LAB_KEY: shopKey } = process.env
if (!LAB_KEY || !CLOUDVAULT_URL || !PRINTMYPICS_URL || !MALLORY_URL || !DEMO_ALICE_PASSWORD || !DEMO_BOB_PASSWORD) {
  throw new Error('the lab runner is started by the launcher')
}
const alice = { email: 'alice@cloudvault.example', password: DEMO_ALICE_PASSWORD }
const hers = { email: 'bob@cloudvault.example', password: DEMO_BOB_PASSWORD } // at CloudVault, Mallory calls herself Bob
const parties = {
  vault: CLOUDVAULT_URL,
  shop: PRINTMYPICS_URL,
  mallory: MALLORY_URL,
  alice,
  hers,
  shopKey: shopKey ?? null,
}
labRunner(parties, LAB_KEY).listen(Number(PORT), '127.0.0.1')
