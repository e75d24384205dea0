import { headers } from 'next/headers'
import { isSwitchedOn, slowMotionExists } from '#holds/slow'
import { csrfForPage } from '#session/csrf'

/** Slow motion, on or off; nothing where there is none. */
export async function SlowSwitch({ returnTo }: { returnTo: string }) {
  if (!slowMotionExists()) return null
  const on = isSwitchedOn((await headers()).get('cookie'))
  return (
    <form method="post" action="/slow-motion/switch" className="text-sm text-soft">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <input type="hidden" name="return_to" value={returnTo} />
      Slow motion is {on ? 'on: every step waits for you.' : 'off.'}{' '}
      <button type="submit" name="slow" value={on ? 'off' : 'on'} className="link">
        Switch it {on ? 'off' : 'on'}
      </button>
    </form>
  )
}
