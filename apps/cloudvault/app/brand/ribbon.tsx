import { csrfForPage } from '#session/csrf'

/** The way to the inspector, in a window of its own beside this one. */
export async function Ribbon() {
  return (
    <form method="post" action="/developers/flows/open" target="inspector">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <button type="submit" className="button-quiet">
        See what just happened
      </button>
    </form>
  )
}
