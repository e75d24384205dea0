/** The `Cookie` header of the page being rendered. Loaded late: the tables run outside of Next. */
export async function pageCookies(): Promise<string | null> {
  const { headers } = await import('next/headers')
  return (await headers()).get('cookie')
}
