import type { ReactNode } from 'react'
import { wordsHere } from './words-here.ts'

/** A part of a lesson, with its name in the margin, as in a catalogue. */
export function Section({ label, className = '', id, children }: Labelled) {
  return (
    <section className={`lesson-part ${className}`} id={id} aria-label={label}>
      <p className="lesson-label" aria-hidden="true">
        {label}
      </p>
      <div className="lesson-body">{children}</div>
    </section>
  )
}

/** What goes wrong without the thing this lesson is about. */
export async function Danger({ children }: { children: ReactNode }) {
  const { labels } = (await wordsHere()).words.lessonPage
  return (
    <Section label={labels.danger} className="danger">
      {children}
    </Section>
  )
}

/** What good people do all the same. */
export async function Mistake({ children }: { children: ReactNode }) {
  const { labels } = (await wordsHere()).words.lessonPage
  return (
    <Section label={labels.mistake} className="mistake">
      {children}
    </Section>
  )
}

type Labelled = { label: string; className?: string; id?: string; children: ReactNode }
