import { SmallScript } from '#app/small-script.tsx'

type Props = { action: string; csrf: string; about: { name: 'request' | 'user_code'; value: string } }

/**
 * Two answers of equal weight: same form, same size, same colour. On a phone they stay within reach of the thumb.
 * A double click sends once: the second answer would take the place of the first.
 */
export function Decision({ action, csrf, about }: Props) {
  return (
    <form method="post" action={action} className="decision" aria-label="Your decision" data-sent-once>
      <input type="hidden" name={about.name} value={about.value} />
      <input type="hidden" name="csrf" value={csrf} />
      <button type="submit" name="decision" value="deny" className="button">
        Deny
      </button>
      <button type="submit" name="decision" value="approve" className="button">
        Approve
      </button>
      <SmallScript name="sent-once" />
    </form>
  )
}
