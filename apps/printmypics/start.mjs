import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.env.NODE_ENV ??= 'production'
process.chdir(fileURLToPath(new URL('.', import.meta.url)))
const server = new URL(`./${process.env.BUILD_DIR ?? 'build'}/server.js`, import.meta.url)
if (!existsSync(server)) {
  console.error('This app is not built yet. Run `npm run build` at the root of the repository first.')
  process.exit(1)
}
await import(server.href)
