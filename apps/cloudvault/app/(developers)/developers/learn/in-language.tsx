import type { ReactNode } from 'react'
import { LANGUAGES } from '#learn/languages'
import { wordsHere } from './words-here.ts'

/** Says which language its pages are in, and offers the others where there are any. */
export async function InLanguage({ children }: { children: ReactNode }) {
  const { language, words } = await wordsHere()
  const others = Object.entries(LANGUAGES).filter(([tag]) => tag !== language)
  return (
    <div lang={language} className="contents">
      {children}
      {others.length > 0 && (
        <nav aria-label={words.beside.languages} className="page no-print">
          {others.map(([tag, { name }]) => (
            <a key={tag} href={`?lang=${tag}`} lang={tag} hrefLang={tag} className="mr-4">
              {name}
            </a>
          ))}
        </nav>
      )}
    </div>
  )
}
