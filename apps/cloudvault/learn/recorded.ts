import type { RecordedMessage } from './message.ts'
import type { MessageName } from './message-names.ts'
import run from './recorded/run.json' with { type: 'json' }

/** A real run of both apps, recorded: shown where a learner has no message of their own yet. */
export const EXAMPLE = run as unknown as {
  recordedOn: string
  messages: Partial<Record<MessageName, RecordedMessage>>
}
