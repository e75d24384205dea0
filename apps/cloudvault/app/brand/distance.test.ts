import { describe, expect, it } from 'vitest'
import { distance } from './distance.ts'

const now = new Date('2026-11-20T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('A moment is told as distance', () => {
  it.each([
    [20, 'just now'],
    [240, '4 minutes ago'],
    [7_200, '2 hours ago'],
    [86_400, 'yesterday'],
    [9 * 86_400, '9 days ago'],
    [40 * 86_400, '11 October 2026'],
    [-3 * 86_400, 'in 3 days'],
  ])('%i seconds ago is "%s"', (seconds, words) => expect(distance(ago(seconds), now)).toBe(words))
})
