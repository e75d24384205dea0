export function folderAfter(args: readonly string[], flag: string): string | null
export function whyNotFrom(folder: string, root: string): string | null
export function flagsFor(folder: string): string[]
