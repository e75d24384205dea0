/** A sentence with its values in it: `{count}` is filled by name. What nobody fills is a mistake of the words. */
export function filled(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing fills {${name}} in “${sentence}”`)
    return String(value)
  })
}

/** What a sentence leaves open: the names of its `{values}` and of its `<marks>`. */
export function openIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}|<(\w+)>/g)].map(([all]) => all).sort()
}
