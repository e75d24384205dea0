/** What the shop can print. Measured in millimetres after trimming; a landscape photo turns its paper. */
export const PRINT_SIZES = {
  '10x15': { name: '10 × 15', short: 100, long: 150, unitCents: 35 },
  '13x18': { name: '13 × 18', short: 130, long: 180, unitCents: 65 },
  '20x30': { name: '20 × 30', short: 200, long: 300, unitCents: 390 },
  square: { name: '13 × 13', short: 130, long: 130, unitCents: 55 },
} as const

export type PrintSize = keyof typeof PRINT_SIZES
export const SIZES = Object.keys(PRINT_SIZES) as PrintSize[]

export const FINISHES = { glossy: 'Glossy', matte: 'Matte' } as const
export type Finish = keyof typeof FINISHES

export type Dimensions = { width: number; height: number }

export function isPrintSize(value: unknown): value is PrintSize {
  return typeof value === 'string' && Object.hasOwn(PRINT_SIZES, value)
}

export function isFinish(value: unknown): value is Finish {
  return typeof value === 'string' && Object.hasOwn(FINISHES, value)
}

/** The trimmed print in millimetres, turned the way the photo lies. */
export function trimmed(size: PrintSize, photo: Dimensions): Dimensions {
  const { short, long } = PRINT_SIZES[size]
  return photo.width >= photo.height ? { width: long, height: short } : { width: short, height: long }
}
