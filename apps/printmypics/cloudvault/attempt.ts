import { isTrouble, type TroubleTag } from './trouble.ts'

/** For pages: the vault's answer, or the kind of trouble as a value. Anything else is a bug and stays thrown. */
export async function attempt<Answer>(
  asking: Promise<Answer>,
): Promise<{ answer: Answer } | { answer: null; trouble: TroubleTag }> {
  try {
    return { answer: await asking }
  } catch (error) {
    if (isTrouble(error)) return { answer: null, trouble: error.tag }
    throw error
  }
}
