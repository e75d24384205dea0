/** A quiz is data that has to explain itself: every answer says why it is right or wrong, and where that is written. */
export type Answer = { text: string; because: string; cites: string; right?: true }

type Asked = { id: string; question: string }

/** One answer of several. With `request`, the question is about that text: which parameter is missing in it? */
export type Choose = Asked & { kind: 'choose'; request?: string; answers: readonly Answer[] }
/** The messages, in their right order. */
export type Order = Asked & { kind: 'order'; messages: readonly Placed[] }
export type Placed = { text: string; because: string; cites: string }
/** Which of these values did the browser never see? As many as there are. */
export type Unseen = Asked & { kind: 'unseen'; values: readonly Value[] }
export type Value = { name: string; seen: boolean; because: string; cites: string }

export type Question = Choose | Order | Unseen

/** The lines of a question, in the order in which they are shown. An order is never shown in its own order. */
export function shown(question: Question): readonly { place: number; text: string }[] {
  if (question.kind === 'choose') return question.answers.map(({ text }, place) => ({ place, text }))
  if (question.kind === 'unseen') return question.values.map(({ name }, place) => ({ place, text: name }))
  const lines = question.messages.map(({ text }, place) => ({ place, text }))
  return [...lines.filter(({ place }) => place % 2 === 1), ...lines.filter(({ place }) => place % 2 === 0)]
}

/**
 * Whether the answer is right. `given`: the chosen place; the chosen places; or, for an order, the number that each
 * message got, in the messages' own order.
 */
export function isRight(question: Question, given: readonly string[]): boolean {
  if (question.kind === 'order')
    return same(
      given,
      question.messages.map((_, place) => String(place + 1)),
    )
  if (question.kind === 'unseen')
    return same(
      given,
      places(question.values, ({ seen }) => !seen),
    )
  return same(
    given,
    places(question.answers, ({ right }) => right === true),
  )
}

/** What was sent, if it can be an answer to this question; null where nothing was chosen or it was made up. */
export function readGiven(question: Question, form: URLSearchParams): string[] | null {
  if (question.kind === 'order') {
    const numbers = question.messages.map((_, place) => form.get(`place-${place}`) ?? '')
    return numbers.every((number) => isPlace(Number(number) - 1, question.messages)) ? numbers : null
  }
  const lines = question.kind === 'choose' ? question.answers : question.values
  const chosen = [...new Set(form.getAll('chosen'))].sort((a, b) => Number(a) - Number(b))
  const isAnswer = question.kind === 'choose' ? chosen.length === 1 : chosen.length > 0
  return isAnswer && chosen.every((place) => isPlace(Number(place), lines)) ? chosen : null
}

function isPlace(place: number, lines: readonly unknown[]): boolean {
  return Number.isInteger(place) && place >= 0 && place < lines.length
}

function places<Line>(lines: readonly Line[], are: (line: Line) => boolean): string[] {
  return lines.flatMap((line, place) => (are(line) ? [String(place)] : []))
}

function same(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && given.every((one, place) => one === right[place])
}
