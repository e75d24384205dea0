import type { ReactNode } from 'react'
import { MESSAGES } from '#learn/message-names'
import { stepAt } from '#learn/progress'
import { TRIES } from '#learn/tries'
import type { Desk } from './desk.ts'
import { LookAgain } from './look-again.tsx'
import { Section } from './section.tsx'

/** Something to do in the real apps, and whether it was seen happening. */
export function TryIt({ desk, children }: { desk: Desk; children: ReactNode }) {
  return (
    <Section label="Try it" id="try" className="try">
      {children}
      <Verdict desk={desk} />
    </Section>
  )
}

const NOT_LISTENING =
  'This CloudVault runs live and keeps no messages, so it cannot see you do it. In the demo it can: npm run demo.'

function Verdict({ desk }: { desk: Desk }) {
  const { lesson, missing, steps } = desk
  const isSkipped = stepAt(`try/${lesson.slug}`, steps)?.outcome === 'skipped'
  if (!missing) return <Seen desk={desk} />
  return (
    <div className="try-verdict">
      <p role="status">
        <strong>{isSkipped ? 'Skipped' : 'Not done yet'}.</strong> {desk.recording ? missing.missing : NOT_LISTENING}
      </p>
      <div className="try-actions">
        <LookAgain />
        <form method="post" action="/developers/learn/skip">
          <input type="hidden" name="csrf" value={desk.csrf} />
          <input type="hidden" name="place" value={lesson.slug} />
          {isSkipped && <input type="hidden" name="again" value="1" />}
          <button type="submit" className="button-quiet">
            {isSkipped ? 'Put it back on the list' : 'Skip this step'}
          </button>
        </form>
      </div>
    </div>
  )
}

/** Each message that was waited for, by its name. */
function Seen({ desk }: { desk: Desk }) {
  return (
    <div className="try-verdict try-done">
      <p role="status">
        <strong>Done: it was seen happening.</strong>{' '}
        {TRIES[desk.lesson.slug].map(({ message }) => MESSAGES[message].title).join('. ')}.
      </p>
    </div>
  )
}
