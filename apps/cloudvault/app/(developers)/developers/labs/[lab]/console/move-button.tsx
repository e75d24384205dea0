import { MOVES, type MoveName } from '#labs/by-hand'

type Props = { slug: string; csrf: string; name: MoveName; value?: string; about?: string }

/** One move, as a form: what it is about is said to those who do not see where it stands. */
export function MoveButton({ slug, csrf, name, value, about }: Props) {
  return (
    <form method="post" action={`/developers/labs/${slug}/console/move`}>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="move" value={name} />
      {value !== undefined && <input type="hidden" name="value" value={value} />}
      <button type="submit" className="button">
        {MOVES[name].words}
        {about && <span className="sr-only">: {about}</span>}
      </button>
    </form>
  )
}
