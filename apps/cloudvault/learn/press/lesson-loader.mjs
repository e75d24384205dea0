import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLesson } from './compile-lesson.mjs'

const apps = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** What Turbopack runs over each lesson. A quoted file that changes makes the lesson anew. */
export default function lessonLoader(mdx) {
  const done = this.async()
  compileLesson(mdx, apps).then(({ code, files }) => {
    for (const file of files) this.addDependency(join(apps, file))
    done(null, code)
  }, done)
}
