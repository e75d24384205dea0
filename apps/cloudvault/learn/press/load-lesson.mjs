import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLesson } from './compile-lesson.mjs'

const press = dirname(fileURLToPath(import.meta.url))
const apps = join(press, '../../..')
/** What a lesson is made with: Turbopack keeps what a loader made, and knows of its imports only what it is told. */
const tools = [...readdirSync(press).map((name) => join(press, name)), join(apps, 'cloudvault/package.json')]

/** What Turbopack runs over each lesson. A quoted file that changes makes the lesson anew. */
export default function lessonLoader(mdx) {
  const done = this.async()
  for (const tool of tools) this.addDependency(tool)
  compileLesson(mdx, apps).then(({ code, files }) => {
    for (const file of files) this.addDependency(join(apps, file))
    done(null, code)
  }, done)
}
