import { closeDatabase } from '#storage/database'
import { publishedKeys, rotateSigningKeys } from '#storage/signing-keys'

/** `node build/keys.js rotate`: new signing keys. The old ones sign for another minute and verify for a month. */
async function main([what]: string[]): Promise<void> {
  if (what !== 'rotate') throw new Error('say what to do with the keys: rotate')
  await publishedKeys() // makes the first ones where there are none
  const kids = await rotateSigningKeys(new Date())
  console.log(`New signing keys: ${kids.join(', ')}. They sign from a minute from now on.`)
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  .finally(closeDatabase)
