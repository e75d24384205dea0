import { answerHere, comingBack } from '#learn/progress'
import { questionWith } from '#learn/quizzes'
import type { Desk } from './desk.ts'
import { OneQuestion } from './one-question.tsx'
import { Section } from './section.tsx'
import { wordsHere } from './words-here.ts'

/** The lesson's questions, and those of earlier lessons that went wrong. */
export async function QuizSection({ desk }: { desk: Desk }) {
  const { lesson, steps } = desk
  const { quizzes, lessonPage } = (await wordsHere()).words
  const again = comingBack(lesson.slug, steps).flatMap(({ id }) => questionWith(id, quizzes) ?? [])
  return (
    <>
      <Section label={lessonPage.labels.questions} className="quiz" id="questions">
        {quizzes[lesson.slug].map((question) => (
          <OneQuestion
            key={question.id}
            question={question}
            answer={answerHere(question, lesson.slug, steps)}
            desk={desk}
          />
        ))}
      </Section>
      {again.length > 0 && (
        <Section label={lessonPage.labels.again} className="quiz" id="once-more">
          <p className="text-graphite">{lessonPage.again}</p>
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
