import type { Flow } from '#wire/flows'

const ENDING: Record<Flow['ending'], string> = {
  'under way': 'under way',
  approved: 'approved',
  denied: 'denied by the owner',
  refused: 'refused',
}

/** What a flow is called in a list and on a file: who asked, and how it ended. */
export function flowName({ clientName, clientId, ending }: Pick<Flow, 'clientName' | 'clientId' | 'ending'>): string {
  return `${clientName ?? clientId ?? 'An unknown client'}, ${ENDING[ending]}`
}
