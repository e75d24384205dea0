import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const route = z.object({ page: z.string(), regex: z.string() })
const manifest = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) })

/** The pages that Next has built, for the names of requests: `/albums/[id]` is `/albums/:id`. None while developing. */
export function builtPages(
  folder = join(process.cwd(), process.env.BUILD_DIR ?? 'build'),
): (path: string) => string | null {
  const file = join(folder, 'next/routes-manifest.json')
  if (!existsSync(file)) return () => null
  const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const exact = new Set(staticRoutes.map(({ page }) => page))
  const open = dynamicRoutes.map(({ page, regex }) => ({ name: nameOf(page), shape: new RegExp(regex) }))
  return (path) => (exact.has(path) ? path : (open.find(({ shape }) => shape.test(path))?.name ?? null))
}

function nameOf(page: string): string {
  return page.replace(/\[\.\.\.\w+\]/g, '*').replace(/\[(\w+)\]/g, ':$1')
}
