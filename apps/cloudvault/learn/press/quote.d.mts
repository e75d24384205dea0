export function quoteFrom(text: string, region: string): { code: string; line: number; lastLine: number }
