/** The lab runner as a process of its own, told everything by its environment. */
import { labRunner } from './runner.ts'

const { LAB_KEY, PORT, CLOUDVAULT_URL, PRINTMYPICS_URL, MALLORY_URL, DEMO_ALICE_PASSWORD } = process.env
if (!LAB_KEY || !CLOUDVAULT_URL || !PRINTMYPICS_URL || !MALLORY_URL || !DEMO_ALICE_PASSWORD) {
  throw new Error('the lab runner is started by the launcher')
}
const alice = { email: 'alice@cloudvault.example', password: DEMO_ALICE_PASSWORD }
const parties = { vault: CLOUDVAULT_URL, shop: PRINTMYPICS_URL, mallory: MALLORY_URL, alice }
labRunner(parties, LAB_KEY).listen(Number(PORT), '127.0.0.1')
