/** Where a talk has come to: kept in the address, and nowhere else. */
export type Place = { flow: string; step: number; last: number; secrets: 'masked' | 'shown' }

/** Out of what an address says: secrets are masked unless it says otherwise, and there is no screen before the first. */
export function placeIn(flow: string, last: number, said: { step?: string; secrets?: string }): Place {
  const asked = Number.parseInt(said.step ?? '1', 10) || 1
  const step = Math.min(Math.max(asked, 1), Math.max(last, 1))
  return { flow, step, last, secrets: said.secrets === 'shown' ? 'shown' : 'masked' }
}

export function addressOf({ flow, step, secrets }: Pick<Place, 'flow' | 'step' | 'secrets'>): string {
  return `/developers/flows/${flow}/present?step=${step}${secrets === 'shown' ? '&secrets=shown' : ''}`
}
