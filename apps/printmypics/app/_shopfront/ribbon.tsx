import { configuration } from '#configuration'

/** The way to CloudVault's inspector, in a window of its own beside this one. Nothing where nothing is recorded. */
export function Ribbon() {
  if (!configuration().recordingKey) return null
  return (
    <p>
      <a href="/wire/prove" target="inspector" className="link">
        See what just happened
      </a>
      , message by message
    </p>
  )
}
