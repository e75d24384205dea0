import { answerHere, comingBack } from '#learn/progress'
import { QUIZZES } from '#learn/quizzes'
import type { Desk } from './desk.ts'
import { OneQuestion } from './one-question.tsx'
import { Section } from './section.tsx'

/** The lesson's questions, and those of earlier lessons that went wrong. */
export function QuizSection({ desk }: { desk: Desk }) {
  const { lesson, steps } = desk
  const again = comingBack(lesson.slug, steps)
  return (
    <>
      <Section label="Questions" className="quiz" id="questions">
        {QUIZZES[lesson.slug].map((question) => (
          <OneQuestion
            key={question.id}
            question={question}
            answer={answerHere(question, lesson.slug, steps)}
            desk={desk}
          />
        ))}
      </Section>
      {again.length > 0 && (
        <Section label="Once more" className="quiz" id="once-more">
          <p className="text-graphite">From an earlier lesson. A second look is how it stays.</p>
          {again.map((question) => (
            <OneQuestion
              key={question.id}
              question={question}
              answer={answerHere(question, lesson.slug, steps)}
              desk={desk}
            />
          ))}
        </Section>
      )}
    </>
  )
}
