export type Service = { environment: Record<string, string>; envFiles: string[] }

/** The services of this repository's compose.yaml and what each is told: by its indentation, which is all that is needed. */
export function readCompose(text: string): Record<string, Service> {
  const [, services = ''] = /^services:\n([\s\S]*?)^(?=\w)/m.exec(text) ?? []
  const found: Record<string, Service> = {}
  for (const part of services.split(/^ {2}(?=[\w-]+:$)/m).slice(1)) {
    const name = part.slice(0, part.indexOf(':'))
    const [, block = ''] = /^ {4}environment:\n((?: {6}.*\n)*)/m.exec(part) ?? []
    const [, files = ''] = /^ {4}env_file: (.*)$/m.exec(part) ?? []
    const environment = Object.fromEntries(
      [...block.matchAll(/^ {6}(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
    )
    found[name] = { environment, envFiles: files.match(/[\w/]+\.env/g) ?? [] }
  }
  return found
}

/** `NAME=value`, a line each; the rest is for people. */
export function readEnvFile(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]))
}
