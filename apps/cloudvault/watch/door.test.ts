import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Door } from './door.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('writes lines together, in their order, and none twice', () => {
  const out: string[] = []
  const door = new Door((text) => out.push(text))
  door.write('one\n')
  door.write('two\n')
  expect(out).toEqual([])
  vi.advanceTimersByTime(200)
  vi.advanceTimersByTime(200)
  expect(out).toEqual(['one\ntwo\n'])
})

it('waits no longer when there are many', () => {
  const out: string[] = []
  const door = new Door((text) => out.push(text))
  for (let i = 0; i < 100; i++) door.write(`${'x'.repeat(1_023)}\n`)
  expect(out).toHaveLength(3)
})
