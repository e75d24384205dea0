import { AGENDAS } from './agendas.ts'
import { BESIDE } from './beside.ts'
import { EXERCISE_PAGES, ONE_EXERCISE } from './exercise-pages.ts'
import { EXERCISE_NAMES } from './exercises.ts'
import { GLOSSARY } from './glossary.ts'
import { HANDOUT } from './handout.ts'
import { FIGURES, LESSON_PAGE, QUESTIONS, TRY_IT } from './lesson-page.ts'
import { LESSON_NAMES } from './lessons.ts'
import { MESSAGE_TITLES } from './messages.ts'
import { MISCONCEPTIONS } from './misconceptions.ts'
import { NOTES } from './notes.ts'
import { OVERVIEW } from './overview.ts'
import { QUIZZES } from './quizzes.ts'
import { SHEET } from './sheet.ts'
import { NOTES_PAGE, TEACHER } from './teacher.ts'
import { MISSING } from './tries.ts'

/** Every word of the course but the lessons’ texts. A translation is a table of the same shape, or of a part of it. */
export const EN = {
  lessonNames: LESSON_NAMES,
  quizzes: QUIZZES,
  messages: MESSAGE_TITLES,
  tries: MISSING,
  exercises: EXERCISE_NAMES,
  glossary: GLOSSARY,
  misconceptions: MISCONCEPTIONS,
  sheet: SHEET,
  overview: OVERVIEW,
  lessonPage: LESSON_PAGE,
  tryIt: TRY_IT,
  figures: FIGURES,
  questions: QUESTIONS,
  exercisePages: EXERCISE_PAGES,
  oneExercise: ONE_EXERCISE,
  beside: BESIDE,
  agendas: AGENDAS,
  notes: NOTES,
  teacher: TEACHER,
  notesPage: NOTES_PAGE,
  handout: HANDOUT,
}

export type Words = typeof EN
