/** The widths and formats a page may ask for, and how their addresses are written. */
const WIDTHS = [320, 640, 1280, 2048] as const
export const FORMATS = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const
export type Format = keyof typeof FORMATS
export type Rendition = { name: string; width: number; format: Format }

const NAME = /^w(\d{3,4})\.(avif|webp|jpg)$/

/** Null for a name that no page of ours writes. */
export function readRendition(name: string): Rendition | null {
  const [, digits, format] = NAME.exec(name) ?? []
  const width = WIDTHS.find((known) => String(known) === digits)
  return width && format ? { name, width, format: format as Format } : null
}

/** What a page may offer for a photo this wide: smaller ones, and the first that holds all of it. */
export function srcset(id: string, photoWidth: number, format: Format): string {
  const enough = WIDTHS.findIndex((width) => width >= photoWidth)
  const offered = enough === -1 ? WIDTHS : WIDTHS.slice(0, enough + 1)
  return offered.map((w) => `/photos/${id}/picture/w${w}.${format} ${Math.min(w, photoWidth)}w`).join(', ')
}
