import type { Message } from '#wire/message'

/** A text with the values where their marks stand, as far as this viewer has them. */
export function opened(text: string, { secrets }: Pick<Message, 'secrets'>): string {
  return secrets.reduce((rest, { mark, value }) => (value === null ? rest : rest.replaceAll(mark, value)), text)
}
