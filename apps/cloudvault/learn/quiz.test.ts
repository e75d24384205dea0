import { describe, expect, it } from 'vitest'
import { QUIZZES } from './en/quizzes.ts'
import { isRight, type Question, readGiven, shown } from './quiz.ts'
import { questionWith } from './quizzes.ts'

const all = Object.values(QUIZZES).flat()
const cites = 'RFC 6749 §1'
const choose: Question = {
  kind: 'choose',
  id: 'c',
  question: '?',
  answers: [
    { text: 'no', because: '', cites },
    { text: 'yes', because: '', cites, right: true },
  ],
}
const order: Question = {
  kind: 'order',
  id: 'o',
  question: '?',
  messages: ['first', 'second', 'third'].map((text) => ({ text, because: '', cites })),
}
const unseen: Question = {
  kind: 'unseen',
  id: 'u',
  question: '?',
  values: [
    { name: 'code', seen: true, because: '', cites },
    { name: 'token', seen: false, because: '', cites },
    { name: 'secret', seen: false, because: '', cites },
  ],
}

function sent(fields: string): URLSearchParams {
  return new URLSearchParams(fields)
}

describe('the questions of the course', () => {
  it('are three or more for each lesson', () => {
    for (const questions of Object.values(QUIZZES)) expect(questions.length).toBeGreaterThanOrEqual(3)
  })
  it('have an id of their own each', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.map(({ id }) => questionWith(id)?.id)).toEqual(all.map(({ id }) => id))
    expect(questionWith('nobody')).toBeNull()
  })
  it('come in all kinds', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['choose', 'order', 'unseen']))
    expect(all.some((question) => question.kind === 'choose' && question.request)).toBe(true)
  })
  it('have exactly one right answer where one is to be chosen', () => {
    for (const question of all) {
      if (question.kind !== 'choose') continue
      expect(question.answers.filter(({ right }) => right)).toHaveLength(1)
    }
  })
  it('do not always hide the right one in the same place', () => {
    const places = all.flatMap((question) =>
      question.kind === 'choose' ? [question.answers.findIndex(({ right }) => right)] : [],
    )
    expect(new Set(places).size).toBeGreaterThan(2)
  })
})

describe('an answer', () => {
  it('is right when it is the right one', () => {
    expect(isRight(choose, ['1'])).toBe(true)
    expect(isRight(choose, ['0'])).toBe(false)
  })
  it('to an order is the number of each message', () => {
    expect(isRight(order, ['1', '2', '3'])).toBe(true)
    expect(isRight(order, ['1', '3', '2'])).toBe(false)
  })
  it('to “never seen” is all of them and nothing else', () => {
    expect(isRight(unseen, ['1', '2'])).toBe(true)
    expect(isRight(unseen, ['1'])).toBe(false)
    expect(isRight(unseen, ['0', '1', '2'])).toBe(false)
  })
  it('is read from a plain form', () => {
    expect(readGiven(choose, sent('chosen=1'))).toEqual(['1'])
    expect(readGiven(unseen, sent('chosen=2&chosen=1'))).toEqual(['1', '2'])
    expect(readGiven(order, sent('place-0=1&place-1=2&place-2=3'))).toEqual(['1', '2', '3'])
  })
  it('that is none, or made up, is not read', () => {
    for (const fields of ['', 'chosen=7', 'chosen=-1', 'chosen=x', 'chosen=0&chosen=1']) {
      expect(readGiven(choose, sent(fields))).toBeNull()
    }
    expect(readGiven(order, sent('place-0=1&place-1=2'))).toBeNull()
    expect(readGiven(unseen, sent(''))).toBeNull()
  })
})

describe('an order', () => {
  it('is not shown in its own order', () => {
    for (const question of all.filter(({ kind }) => kind === 'order')) {
      const places = shown(question).map(({ place }) => place)
      expect(places).not.toEqual([...places].sort((a, b) => a - b))
    }
  })
})
