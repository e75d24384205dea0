import type { SignedIn } from '#session/current-owner'

type Props = { signedIn: SignedIn; csrf: string; waiting: { name: 'request' | 'next'; value: string } }

/** Whose photos they are. Every connected app learns the name; "not you?" signs out and comes back to the same question. */
export function KnownAs({ signedIn, csrf, waiting }: Props) {
  return (
    <form method="post" action="/sign-out">
      <input type="hidden" name={waiting.name} value={waiting.value} />
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
