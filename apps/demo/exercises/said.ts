/** What a program answered. Strangers write it: it is read to a limit, and JSON only where it is some. */
export type Said = { status: number; headers: Headers; text: string; json: Record<string, unknown> }

const LONGEST = 1024 * 1024

/** The answer, read. */
export async function readSaid(answer: Response): Promise<Said> {
  const text = await readAtMost(answer, LONGEST)
  return { status: answer.status, headers: answer.headers, text, json: jsonOf(text) }
}

async function readAtMost(answer: Response, most: number): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > most) break
  }
  return text
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text)
    return json !== null && typeof json === 'object' ? (json as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
