import type { Flags } from '../flags.ts'
export async function seedFromFile(_flags: Flags): Promise<void> {
  throw new Error('not yet')
}
