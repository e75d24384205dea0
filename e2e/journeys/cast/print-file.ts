/** What a printer would look at first. Lengths in millimetres. */
export type PrintFile = { version: string; pages: number; trims: { width: number; height: number }[] }

const PAGE = /\/Type\s*\/Page\b/g
const TRIM = /\/TrimBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/g

/** Reads a PDF's page boxes; they stand uncompressed in the file. */
export function readPrintFile(bytes: Buffer): PrintFile {
  const text = bytes.toString('latin1')
  const trims = [...text.matchAll(TRIM)].map(([, left, top, right, bottom]) => ({
    width: millimetres(Number(right) - Number(left)),
    height: millimetres(Number(bottom) - Number(top)),
  }))
  return { version: text.slice(0, 5), pages: [...text.matchAll(PAGE)].length, trims }
}

function millimetres(points: number): number {
  return Math.round((points / 72) * 25.4)
}
