/** The clients that the demo brings along: their secret was made for looking at. Nobody else's is ever shown. */
export function builtInClients(): string[] {
  const id = process.env.CLOUDVAULT_CLIENT_ID || 'printmypics'
  return [id, `${id}-slow`]
}
