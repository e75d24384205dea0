import { type LessonTexts, TEXTS } from './en/texts.ts'
import { EN, type Words } from './en/words.ts'
import { type Translation, translated } from './translation.ts'

/** A language: its name in itself, its words, and the texts that are whole files. */
export type Language = { name: string; words: Translation<Words>; texts: Partial<LessonTexts> }

/** The languages of the course, by their tag. A translation is a folder beside `en/`, and one line here. */
export const LANGUAGES: Record<string, Language> = {
  en: { name: 'English', words: EN, texts: TEXTS },
}

/** Every word in this language, and in English what it does not have yet. */
export function wordsIn(tag: string): Words {
  return translated(EN, LANGUAGES[tag]?.words)
}

/** The text of a lesson or a guide, and the language it is really in. */
export function textIn<Name extends keyof LessonTexts>(tag: string, name: Name) {
  const theirs = LANGUAGES[tag]?.texts[name]
  return theirs ? { language: tag, load: theirs } : { language: 'en', load: TEXTS[name] }
}
