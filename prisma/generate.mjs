// node prisma/generate.mjs <app> makes the app's Prisma client from its schema, in apps/<app>/storage/generated/.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [app] = process.argv.slice(2)
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'node_modules/prisma/build/index.js')
const { status } = spawnSync(process.execPath, [cli, 'generate', '--config', `prisma/${app}/prisma.config.ts`], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, // generating needs no engine: any file will do, and none is downloaded
  },
})
process.exit(status ?? 1)
