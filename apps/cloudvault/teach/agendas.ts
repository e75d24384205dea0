import type { LessonSlug } from '#learn/course'

/** One stretch of a class: what happens, and which lessons it draws on. */
export type Stretch = { minutes: number; title: string; does: string; lessons: readonly LessonSlug[] }
export type Agenda = { slug: string; title: string; minutes: number; goal: string; stretches: readonly Stretch[] }

/** Each stretch with the minute it begins at. */
export function timed({ stretches }: Agenda): (Stretch & { from: number })[] {
  let from = 0
  return stretches.map((stretch) => {
    const begins = from
    from += stretch.minutes
    return { ...stretch, from: begins }
  })
}
