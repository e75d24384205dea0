const shown = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code) => (text) => (shown ? `\u001b[${code}m${text}\u001b[0m` : text)

/** Where the terminal shows colours, and plain text elsewhere. */
export const colours = { green: paint(32), red: paint(31) }
