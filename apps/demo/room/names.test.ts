import { describe, expect, it } from 'vitest'
import { readRoomNames } from './names.ts'

describe('the two names of a room', () => {
  it('are CloudVault’s and PrintMyPics’, and either may be an address', () => {
    expect(readRoomNames('Vault.room, prints.room')).toEqual({ cloudVault: 'vault.room', printMyPics: 'prints.room' })
    expect(readRoomNames('192.168.1.10,teacher.local').cloudVault).toBe('192.168.1.10')
  })

  it.each([
    ['vault.room', /two names/],
    ['a.room,b.room,c.room', /two names/],
    ['vault.room,vault.room', /have to differ/],
    ['localhost,prints.room', /call themselves localhost/],
    ['127.0.0.1,prints.room', /call themselves 127/],
    ['vault room,prints.room', /is not a host name/],
    ['https://vault.room,prints.room', /is not a host name/],
    ['::1,prints.room', /is not a host name/],
  ])('refuse %s in words', (value, words) => expect(() => readRoomNames(value)).toThrow(words))
})
