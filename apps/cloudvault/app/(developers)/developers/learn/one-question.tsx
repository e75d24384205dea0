import { ownValue } from '#learn/own-values'
import { type Question, shown } from '#learn/quiz'
import type { LearnerStep } from '#storage/learners'
import type { Desk } from './desk.ts'
import { Explained } from './explained.tsx'
import { wordsHere } from './words-here.ts'

type Asked = { question: Question; answer: LearnerStep | null; desk: Desk }

/** A question as a plain form, or answered and explained. */
export function OneQuestion({ question, answer, desk }: Asked) {
  return (
    <form method="post" action="/developers/learn/answer" className="question" id={question.id}>
      <input type="hidden" name="csrf" value={desk.csrf} />
      <input type="hidden" name="place" value={desk.lesson.slug} />
      <input type="hidden" name="question" value={question.id} />
      {answer ? (
        <Explained question={question} answer={answer} desk={desk} />
      ) : (
        <Choices question={question} desk={desk} />
      )}
    </form>
  )
}

async function Choices({ question, desk }: { question: Question; desk: Desk }) {
  const { how, check } = (await wordsHere()).words.questions
  return (
    <fieldset>
      <legend className="question-words">{question.question}</legend>
      {question.kind === 'choose' && question.request && <pre className="question-request">{question.request}</pre>}
      <p className="text-note text-graphite">{how[question.kind]}</p>
      <ul className="choices">
        {shown(question).map(({ place, text }) => (
          <li key={place} className="choice">
            <Control question={question} place={place} />
            <label htmlFor={`${question.id}-${place}`}>
              {text}
              {question.kind === 'unseen' && <Own name={text} desk={desk} />}
            </label>
          </li>
        ))}
      </ul>
      <button type="submit" className="button">
        {check}
      </button>
    </fieldset>
  )
}

/** What this value was in the learner's own flow. */
function Own({ name, desk }: { name: string; desk: Desk }) {
  const own = ownValue(name, desk.messages)
  return own && <span className="own-value">{own.mark}</span>
}

function Control({ question, place }: { question: Question; place: number }) {
  const id = `${question.id}-${place}`
  if (question.kind === 'choose') return <input type="radio" id={id} name="chosen" value={place} required />
  if (question.kind === 'unseen') return <input type="checkbox" id={id} name="chosen" value={place} />
  return (
    <select id={id} name={`place-${place}`} className="field choice-number" required defaultValue="">
      <option value="" disabled>
        –
      </option>
      {question.messages.map(({ text }, at) => (
        <option key={text}>{at + 1}</option>
      ))}
    </select>
  )
}
