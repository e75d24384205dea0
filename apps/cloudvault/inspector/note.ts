/** What one parameter is for, and what would go wrong without it. `checkedBy`: the file whose check looks at it, or one of them. */
export type Note = { is: string; without: string; cites: string; checkedBy?: string | readonly string[] }
