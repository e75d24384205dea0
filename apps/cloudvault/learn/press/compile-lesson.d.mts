export function compileLesson(mdx: string, apps: string): Promise<{ code: string; files: string[] }>
