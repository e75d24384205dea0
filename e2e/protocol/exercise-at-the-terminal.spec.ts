import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Terminal } from '../../apps/demo/exercises/terminal.fixture.ts'
import { CLOUDVAULT, environmentOf } from '../stage/environment.ts'

const SOLUTION = new URL('../../apps/cloudvault/learn/exercises/09-bearer-token/solution.js', import.meta.url)

test('npm run exercise 9 watches the file: what is missing, after a save that it is done, and when it is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exercises-'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  const { DEMO_ALICE_PASSWORD } = environmentOf('cloudvault')
  const terminal = new Terminal(folder, ['9', '--against', CLOUDVAULT], { DEMO_ALICE_PASSWORD })
  const says = (words: string | RegExp) => expect.poll(() => terminal.text, { timeout: 60_000 }).toMatch(words)
  try {
    await says(/✗ .+ RFC 6750 §2\.1\n(.*\n)*.*missing\.\n(.*\n)*.*Watching: save the file/)
    expect(terminal.text).toContain('Read the token out of the Authorization header.')
    expect(terminal.text).toContain(`The same in your browser: ${CLOUDVAULT}/developers/learn/exercises/9?learner=`)

    await writeFile(join(folder, '09-bearer-token.js'), await readFile(SOLUTION))
    await says(/Done\. Compare it: npm run exercise 9 -- --solution\n(.*\n)*.*Watching: save the file/)
    expect(JSON.parse(await readFile(join(folder, '.progress.json'), 'utf8'))).toMatchObject({ done: [9] })

    await rm(folder, { recursive: true, force: true })
    await says(/09-bearer-token\.js is gone\. To begin again: npm run exercise 9/)
    expect(await terminal.ends).toBe(1)
  } finally {
    terminal[Symbol.dispose]()
    await rm(folder, { recursive: true, force: true })
  }
})
