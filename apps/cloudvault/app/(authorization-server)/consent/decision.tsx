import type { PendingRequestRecord } from '#storage/pending-requests'

/** Two answers of equal weight: same form, same size, same colour. On a phone they stay within reach of the thumb. */
export function Decision({ pending, csrf }: { pending: PendingRequestRecord; csrf: string }) {
  return (
    <form method="post" action="/consent/decision" className="decision" aria-label="Your decision">
      <input type="hidden" name="request" value={pending.id} />
      <input type="hidden" name="csrf" value={csrf} />
      <button type="submit" name="decision" value="deny" className="button">
        Deny
      </button>
      <button type="submit" name="decision" value="approve" className="button">
        Approve
      </button>
    </form>
  )
}
