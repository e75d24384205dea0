import { ownValue } from '#learn/own-values'
import type { Question } from '#learn/quiz'
import type { LearnerStep } from '#storage/learners'
import type { Desk } from './desk.ts'

type Line = { text: string; isRight: boolean; isChosen: boolean; mark: string; because: string; cites: string }

/** What was answered, and why each answer is what it is. */
export function Explained({ question, answer, desk }: { question: Question; answer: LearnerStep; desk: Desk }) {
  const isRight = answer.outcome === 'right'
  return (
    <fieldset>
      <legend className="question-words">{question.question}</legend>
      {question.kind === 'choose' && question.request && <pre className="question-request">{question.request}</pre>}
      <p role="status" className={isRight ? 'question-right' : 'question-wrong'}>
        {isRight ? 'Right.' : 'Not quite. Here is why; the question comes back later.'}
      </p>
      <ul className="explained">
        {linesOf(question, answer.given).map(({ text, isRight: right, isChosen, mark, because, cites }) => (
          <li key={text} className={right ? 'explained-right' : undefined}>
            <p>
              <span className="explained-mark">{mark}</span> <strong>{text}</strong>
              {isChosen && <span className="mark">your answer</span>}
            </p>
            <p>
              {because} <cite>{cites}</cite>
              {question.kind === 'unseen' && <InYourFlow name={text} desk={desk} />}
            </p>
          </li>
        ))}
      </ul>
      <button type="submit" name="again" value="1" className="button-quiet">
        Answer it again
      </button>
    </fieldset>
  )
}

function InYourFlow({ name, desk }: { name: string; desk: Desk }) {
  const own = ownValue(name, desk.messages)
  if (!own) return null
  return (
    <>
      {' '}
      In your own flow it was <span className="own-value">{own.mark}</span>, and{' '}
      {own.seen ? 'your browser carried it.' : 'no message of your browser had it.'}
    </>
  )
}

function linesOf(question: Question, given: readonly string[]): Line[] {
  if (question.kind === 'choose') {
    return question.answers.map(({ text, because, cites, right }, place) => {
      const isChosen = given.includes(String(place))
      return { text, because, cites, isRight: right === true, isChosen, mark: right ? 'Right' : 'No' }
    })
  }
  if (question.kind === 'unseen') {
    return question.values.map(({ name, seen, because, cites }, place) => {
      const isChosen = given.includes(String(place))
      return { text: name, because, cites, isRight: !seen, isChosen, mark: seen ? 'Seen' : 'Never seen' }
    })
  }
  return question.messages.map(({ text, because, cites }, place) => {
    const number = given[place] ?? ''
    const isChosen = number !== String(place + 1)
    const mark = isChosen ? `${place + 1}, not ${number}` : String(place + 1)
    return { text, because, cites, isRight: !isChosen, isChosen: false, mark }
  })
}
