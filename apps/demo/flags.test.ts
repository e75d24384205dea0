import { describe, expect, it } from 'vitest'
import { readFlags } from './flags.ts'

describe('flags after npm run demo --', () => {
  it('opens the browser and keeps the data unless told otherwise', () => {
    expect(readFlags([])).toMatchObject({ open: true, fresh: false, force: false, labs: false, portBase: null })
  })

  it('takes every flag of the contract', () => {
    expect(readFlags(['--no-open', '--fresh', '--labs', '--port-base', '5000'])).toMatchObject({
      open: false,
      fresh: true,
      labs: true,
      portBase: 5000,
    })
    expect(readFlags(['--file', 'people.json']).file).toBe('people.json')
    expect(readFlags(['--only', 'journeys', '--grep', 'Mallory'])).toMatchObject({ only: 'journeys', grep: 'Mallory' })
  })

  it('plays every test once, or as often as it is told', () => {
    expect(readFlags([]).repeat).toBe(1)
    expect(readFlags(['--repeat', '20']).repeat).toBe(20)
    expect(() => readFlags(['--repeat', 'often'])).toThrow(/--repeat takes a number/)
    expect(() => readFlags(['--repeat', '0'])).toThrow(/--repeat takes a number/)
  })

  it.each(['80', '64536', 'three', '3000.5'])('refuses --port-base %s with a sentence', (base) => {
    expect(() => readFlags(['--port-base', base])).toThrow(/--port-base takes a number/)
  })

  it('names the flags it knows when it meets one it does not', () => {
    expect(() => readFlags(['--prot-base', '5000'])).toThrow(/--prot-base[\s\S]*Known flags/)
  })
})
