import type { Words } from '#learn/en/words'
import { filled } from '#learn/filled'
import { ownValue } from '#learn/own-values'
import type { Question } from '#learn/quiz'
import type { LearnerStep } from '#storage/learners'
import type { Desk } from './desk.ts'
import { Said } from './said.tsx'
import { wordsHere } from './words-here.ts'

type Line = { text: string; isRight: boolean; isChosen: boolean; mark: string; because: string; cites: string }

/** What was answered, and why each answer is what it is. */
export async function Explained({ question, answer, desk }: { question: Question; answer: LearnerStep; desk: Desk }) {
  const says = (await wordsHere()).words.questions
  const isRight = answer.outcome === 'right'
  return (
    <fieldset>
      <legend className="question-words">{question.question}</legend>
      {question.kind === 'choose' && question.request && <pre className="question-request">{question.request}</pre>}
      <p role="status" className={isRight ? 'question-right' : 'question-wrong'}>
        {isRight ? says.isRight : says.isWrong}
      </p>
      <ul className="explained">
        {linesOf(question, answer.given, says.marks).map(({ text, isRight: right, isChosen, mark, because, cites }) => (
          <li key={text} className={right ? 'explained-right' : undefined}>
            <p>
              <span className="explained-mark">{mark}</span> <strong>{text}</strong>
              {isChosen && <span className="mark">{says.yours}</span>}
            </p>
            <p>
              {because} <cite>{cites}</cite>
              {question.kind === 'unseen' && <InYourFlow name={text} desk={desk} says={says} />}
            </p>
          </li>
        ))}
      </ul>
      <button type="submit" name="again" value="1" className="button-quiet">
        {says.again}
      </button>
    </fieldset>
  )
}

function InYourFlow({ name, desk, says }: { name: string; desk: Desk; says: Words['questions'] }) {
  const own = ownValue(name, desk.messages)
  if (!own) return null
  return (
    <>
      {' '}
      <Said words={own.seen ? says.ownSeen : says.ownUnseen} value={<span className="own-value">{own.mark}</span>} />
    </>
  )
}

function linesOf(question: Question, given: readonly string[], marks: Words['questions']['marks']): Line[] {
  if (question.kind === 'choose') {
    return question.answers.map(({ text, because, cites, right }, place) => {
      const isChosen = given.includes(String(place))
      return { text, because, cites, isRight: right === true, isChosen, mark: right ? marks.correct : marks.incorrect }
    })
  }
  if (question.kind === 'unseen') {
    return question.values.map(({ name, seen, because, cites }, place) => {
      const isChosen = given.includes(String(place))
      return { text: name, because, cites, isRight: !seen, isChosen, mark: seen ? marks.carried : marks.never }
    })
  }
  return question.messages.map(({ text, because, cites }, place) => {
    const number = given[place] ?? ''
    const isChosen = number !== String(place + 1)
    const mark = isChosen ? filled(marks.place, { right: place + 1, given: number }) : String(place + 1)
    return { text, because, cites, isRight: !isChosen, isChosen: false, mark }
  })
}
