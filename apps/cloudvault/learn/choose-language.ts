/**
 * The language to answer in: the one that was chosen, or the first one the browser asks for that there is, or English.
 * `accepted` is the Accept-Language header: tags with weights.
 */
export function chooseLanguage(chosen: string | null, accepted: string | null, known: readonly string[]): string {
  if (chosen !== null && known.includes(chosen)) return chosen
  for (const tag of byWeight(accepted ?? '')) {
    const found = known.find((one) => one.toLowerCase() === tag || one.toLowerCase() === tag.split('-')[0])
    if (found) return found
  }
  return 'en'
}

function byWeight(accepted: string): string[] {
  const asked = accepted.split(',').map((one) => {
    const [tag = '', ...parameters] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
  })
  return asked
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
