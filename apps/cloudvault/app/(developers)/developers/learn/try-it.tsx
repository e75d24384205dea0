import type { ReactNode } from 'react'
import { stepAt } from '#learn/progress'
import { TRIES } from '#learn/tries'
import type { Desk } from './desk.ts'
import { LookAgain } from './look-again.tsx'
import { Said, strong } from './said.tsx'
import { Section } from './section.tsx'
import { wordsHere } from './words-here.ts'

/** Something to do in the real apps, and whether it was seen happening. */
export async function TryIt({ desk, children }: { desk: Desk; children: ReactNode }) {
  const { labels } = (await wordsHere()).words.lessonPage
  return (
    <Section label={labels.attempt} id="try" className="try">
      {children}
      <Verdict desk={desk} />
    </Section>
  )
}

async function Verdict({ desk }: { desk: Desk }) {
  const { lesson, missing, steps } = desk
  const { tryIt, tries } = (await wordsHere()).words
  const isSkipped = stepAt(`try/${lesson.slug}`, steps)?.outcome === 'skipped'
  if (!missing) return <Seen desk={desk} />
  return (
    <div className="try-verdict">
      <p role="status">
        <Said
          words={isSkipped ? tryIt.skipped : tryIt.open}
          b={strong}
          why={desk.recording ? tries[missing.missing] : tryIt.live}
        />
      </p>
      <div className="try-actions">
        <LookAgain words={tryIt.look} />
        <form method="post" action="/developers/learn/skip">
          <input type="hidden" name="csrf" value={desk.csrf} />
          <input type="hidden" name="place" value={lesson.slug} />
          {isSkipped && <input type="hidden" name="again" value="1" />}
          <button type="submit" className="button-quiet">
            {isSkipped ? tryIt.unskip : tryIt.skip}
          </button>
        </form>
      </div>
    </div>
  )
}

/** Each message that was waited for, by its name. */
async function Seen({ desk }: { desk: Desk }) {
  const { tryIt, messages } = (await wordsHere()).words
  const seen = TRIES[desk.lesson.slug].map(({ message }) => messages[message]).join('. ')
  return (
    <div className="try-verdict try-done">
      <p role="status">
        <Said words={tryIt.done} b={strong} seen={seen} />
      </p>
    </div>
  )
}
