// `npm run demo -- --check`. It runs before anything is installed: nothing but Node.
import { installed } from '../install/installed.mjs'
import { colours } from './colours.mjs'
import { disk, memory, node, npmVersion } from './machine.mjs'
import { ports } from './ports.mjs'
import { browser, database, fonts, offline } from './what-is-here.mjs'

/** One line for each thing a start needs, with the remedy where it is missing. @returns whether a start would succeed */
export async function check(root, args) {
  const isInstalled = installed(root)
  const findings = [
    ['Node', node()],
    ['npm', npmVersion()],
    ['ports', await ports(root, args)],
    ['disk', disk(root, isInstalled)],
    ['memory', memory()],
    ['browser', browser()],
    ['fonts', fonts(root, isInstalled)],
    ['database', database(root, isInstalled)],
    ['offline', offline(root, isInstalled)],
  ]
  console.log()
  for (const [what, { fine, says }] of findings) {
    console.log(`  ${fine ? colours.green('✓') : colours.red('✗')} ${what.padEnd(9)} ${says}`)
  }
  const missing = findings.filter(([, { fine }]) => !fine).length
  console.log(`\n  ${missing === 0 ? 'Everything is in place: npm run demo' : sentence(missing)}\n`)
  return missing === 0
}

function sentence(missing) {
  return missing === 1
    ? 'One thing is missing. Its line says what to do.'
    : `${missing} things are missing. Each line says what to do.`
}
