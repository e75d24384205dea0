import type { SignedIn } from '#session/current-owner'
import type { PendingRequestRecord } from '#storage/pending-requests'

/** Whose photos they are. Every connected app learns the name; "not you?" signs out and keeps the request. */
export function KnownAs({
  pending,
  signedIn,
  csrf,
}: {
  pending: PendingRequestRecord
  signedIn: SignedIn
  csrf: string
}) {
  return (
    <form method="post" action="/sign-out">
      <input type="hidden" name="request" value={pending.id} />
      <input type="hidden" name="csrf" value={csrf} />
      <span className="font-[550]">{signedIn.owner.name}</span>
      <span className="flex flex-wrap gap-x-4 text-graphite">
        <span>
          You are signed in as <span className="value">{signedIn.owner.email}</span>
        </span>
        <button type="submit" className="button-quiet">
          Not you?
        </button>
      </span>
    </form>
  )
}
