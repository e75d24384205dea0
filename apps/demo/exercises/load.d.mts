export function load(href: string): Promise<Record<string, unknown>>
