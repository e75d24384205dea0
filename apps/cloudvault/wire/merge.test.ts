import { describe, expect, it } from 'vitest'
import { merge } from './merge.ts'
import type { Message } from './message.ts'

const said = (id: string, time: number, keys: string[], part: Partial<Message> = {}) =>
  ({ id, time, keys, flow: null, recordedBy: 'cloudvault', ...part }) as Message
const theirs = (id: string, time: number, keys: string[], flow: string | null = null) =>
  said(id, time, keys, { recordedBy: 'printmypics', flow })
const ids = (messages: Message[]) => messages.map(({ id }) => id)

describe('the two sides of a flow', () => {
  const ours = [said('authorize', 2, ['state:1', 'request:1']), said('token', 5, ['code:1', 'token:1'])]

  it('are one, in the order of time', () =>
    expect(
      ids(merge(ours, [theirs('callback', 4, ['state:1', 'code:1']), theirs('connect', 1, ['state:1'])], 'f')),
    ).toEqual(['connect', 'authorize', 'callback', 'token']))
  it('are joined by a chain, also of messages without a key of ours', () =>
    expect(ids(merge(ours, [theirs('photos', 6, [], 'p'), theirs('callback', 4, ['code:1'], 'p')], 'f'))).toEqual([
      'authorize',
      'callback',
      'token',
      'photos',
    ]))
  it('take nothing from a stranger, whatever it calls its flow', () =>
    expect(merge(ours, [theirs('other', 3, ['state:2'], 'f')], 'f')).toEqual(ours))
  it('carry our flow’s id', () =>
    expect(merge(ours, [theirs('callback', 4, ['code:1'], 'p')], 'f').find(({ id }) => id === 'callback')?.flow).toBe(
      'f',
    ))
})
