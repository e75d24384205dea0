import { joinWith } from '../join.ts'

/** The same, for a browser that CloudVault has sent here. */
export function GET(request: Request): Promise<Response> {
  return joinWith(request)
}
