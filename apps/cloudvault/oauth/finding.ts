/** What a rule has to say once it has held, with its section and its file: shown beside the message that it looked at. */
export type Finding = { verdict: 'kept' | 'refused' | 'changed'; words: string; cites: string; file: string }
