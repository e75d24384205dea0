import { z } from 'zod'
import { send } from './photo-api.ts'

const me = z.object({ name: z.string().max(200) })

/** Whose vault it is, so that a person can see it. Nothing depends on it. */
export async function ownerName(accessToken: string): Promise<string> {
  const answer = await send(accessToken, '/me')
    .then((response) => response.json())
    .catch(() => null)
  return me.safeParse(answer).data?.name ?? ''
}
