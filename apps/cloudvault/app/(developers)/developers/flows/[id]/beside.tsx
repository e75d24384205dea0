'use client'

import { useEffect, useState } from 'react'

/** The inspector in a window of its own, beside the app. Where there is no room for two, as on a phone, it stays a tab. */
export function Beside() {
  const [fits, tell] = useState(false)
  useEffect(() => tell(window.menubar.visible && screen.availWidth >= ROOM_FOR_TWO), [])
  if (!fits) return null
  return (
    <button type="button" className="button-quiet" onClick={moveBeside}>
      In a window beside
    </button>
  )
}

const ROOM_FOR_TWO = 1200

/** The right half of the screen; the tab goes, if it was opened for this and nothing else. */
function moveBeside(): void {
  const width = Math.round(screen.availWidth / 2)
  const place = `left=${width},top=0,width=${width},height=${screen.availHeight}`
  if (window.open(location.href, '', `popup,${place}`)) window.close()
}
