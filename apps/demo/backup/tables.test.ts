import { describe, expect, it } from 'vitest'
import { parentsFirst } from './tables.ts'

const tables = ['code', 'grant', 'owner', 'photo'].map((name) => ({ name, columns: ['id'] }))

describe('The order in which tables are filled', () => {
  it('puts a table after those it refers to', () => {
    const order = parentsFirst(tables, [
      { child: 'code', parent: 'grant' },
      { child: 'grant', parent: 'owner' },
      { child: 'photo', parent: 'owner' },
    ])
    expect(order.map(({ name }) => name)).toEqual(['owner', 'grant', 'photo', 'code'])
  })
  it('says so when there is none', () => {
    const circle = [
      { child: 'code', parent: 'grant' },
      { child: 'grant', parent: 'code' },
    ]
    expect(() => parentsFirst(tables, circle)).toThrow('code,grant')
  })
})
