import { readForm } from '../../read-form.ts'
import { joinWith } from '../join.ts'

/** "See what just happened": a ticket for this browser's messages, which it takes to CloudVault's inspector. */
export async function POST(request: Request): Promise<Response> {
  return (await readForm(request)) ? joinWith(request) : new Response('This form was not ours.', { status: 403 })
}
