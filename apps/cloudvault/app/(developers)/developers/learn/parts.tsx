import type { ReactNode } from 'react'
import type { Desk } from './desk.ts'
import { HttpFigure } from './http-figure.tsx'
import { QuizSection } from './quiz-section.tsx'
import { Danger, Mistake } from './section.tsx'
import { Ask, Shop } from './shop-links.tsx'
import { Source } from './source-figure.tsx'
import { Term } from './term.tsx'
import { TryIt } from './try-it.tsx'
import { WireWord } from './wire-word.tsx'

type AtDesk<Props> = (props: Props & { desk: Desk }) => ReactNode

/** What a lesson's MDX may use; the parts that depend on the learner know whose desk they stand on. */
export function partsFor(desk: Desk) {
  return {
    Danger,
    Mistake,
    Source,
    Term,
    code: WireWord,
    Http: on(desk, HttpFigure),
    Shop: on(desk, Shop),
    Ask: on(desk, Ask),
    Try: on(desk, TryIt),
    Quiz: on(desk, QuizSection),
  }
}

function on<Props>(desk: Desk, part: AtDesk<Props>) {
  return (props: Props) => part({ ...props, desk })
}
