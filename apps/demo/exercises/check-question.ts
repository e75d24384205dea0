import type { Scene } from './scene.ts'

/** What the learner's check said: a value, or nothing because it threw. */
export async function check({ program }: Scene, question: object): Promise<{ answer: unknown; isRefused: boolean }> {
  const headers = { 'content-type': 'application/json' }
  const said = await program.asks('/check', { method: 'POST', headers, body: JSON.stringify(question) })
  return { answer: said.json.answer, isRefused: said.status !== 200 }
}
