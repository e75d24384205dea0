/** What is the same in every language: a translation may repeat it, and is not asked. */
export const FACTS = [
  'kind',
  'id',
  'slug',
  'name',
  'request',
  'right',
  'seen',
  'cites',
  'channel',
  'message',
  'lesson',
  'lessons',
  'minutes',
]

/** As much of the English words as has been translated. */
export type Translation<Words> = Words extends string
  ? string
  : Words extends object
    ? { readonly [Key in keyof Words]?: Translation<Words[Key]> }
    : Words

/** The words in a language: what is not translated yet stays English. */
export function translated<Words>(english: Words, theirs: Translation<Words> | undefined): Words {
  return merged(english, theirs) as Words
}

function merged(english: unknown, theirs: unknown): unknown {
  if (theirs === undefined) return english
  if (typeof english !== 'object' || english === null) return theirs
  const of = theirs as Record<string, unknown>
  if (Array.isArray(english)) return english.map((one, place) => merged(one, of[place]))
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [key, FACTS.includes(key) ? value : merged(value, of[key])]),
  )
}
