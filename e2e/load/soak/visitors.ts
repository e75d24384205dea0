import type { Town } from '../pages/walk.ts'

/** People who look at the front pages of both apps, one page after the other. */
export type Visitors = { seen: () => number; firstError: () => string | null; leave(): Promise<void> }

export function letVisitorsIn({ vault, shop }: Town, count: number): Visitors {
  const pages = [`${shop}/`, `${shop}/sign-in`, `${shop}/basket`, `${shop}/photos`, `${vault}/`, `${vault}/sign-in`]
  let seen = 0
  let wrong: string | null = null
  let open = true
  const visit = async (first: number) => {
    for (let turn = first; open; turn++) {
      const url = pages[turn % pages.length] as string
      const answer = await fetch(url).catch((error: Error) => error)
      const isRight = answer instanceof Response && answer.ok && (await answer.text()).includes('</html>')
      if (!isRight) wrong ??= `${url}: ${answer instanceof Response ? answer.status : answer.message}`
      seen += 1
    }
  }
  const visits = Array.from({ length: count }, (_, index) => visit(index))
  return {
    seen: () => seen,
    firstError: () => wrong,
    async leave() {
      open = false
      await Promise.all(visits)
    },
  }
}
