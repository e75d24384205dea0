import { readText } from './form.ts'

/** The JSON of a request, or undefined where it is none. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return undefined
  const text = await readText(request)
  if (text.includes('\\u0000') || text.includes('\0')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
