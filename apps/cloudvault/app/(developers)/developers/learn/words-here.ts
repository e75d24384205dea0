import { headers } from 'next/headers'
import { cache } from 'react'
import { chooseLanguage } from '#learn/choose-language'
import { LANGUAGES, wordsIn } from '#learn/languages'
import { languageOf } from '#session/language'

/** The language of this reader, and every word of the course in it. With one language there is nothing to choose. */
export const wordsHere = cache(async () => {
  const language = await languageHere()
  return { language, words: wordsIn(language) }
})

async function languageHere(): Promise<string> {
  const known = Object.keys(LANGUAGES)
  const [only] = known
  if (known.length === 1 && only) return only
  const asked = await headers()
  return chooseLanguage(languageOf(asked.get('cookie')), asked.get('accept-language'), known)
}
