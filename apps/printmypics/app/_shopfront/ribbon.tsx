import { configuration } from '#configuration'
import { csrfForPage } from '#session/csrf'

/** The way to CloudVault's inspector, in a window of its own beside this one. Nothing where nothing is recorded. */
export async function Ribbon() {
  const { recordingKey } = configuration()
  if (!recordingKey) return null
  return (
    <form method="post" action="/wire/show" target="inspector">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <button type="submit" className="link">
        See what just happened
      </button>
      , message by message
    </form>
  )
}
