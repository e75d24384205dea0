import { beforeAll, describe, expect, it } from 'vitest'
import { openShop } from '#cloudvault/rehearsal/shop'
import { localPath } from './local-path.ts'

beforeAll(() => openShop('http://127.0.0.1:4000'))

describe('where to go back to', () => {
  it('is a path of this shop', () => {
    expect(localPath('/basket?again=1')).toBe('/basket?again=1')
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
    '/\t/evil.example',
  ])('is the photos when it is %o', (value) =>
    expect(new URL(localPath(value), 'http://localhost:3000').host).toBe('localhost:3000'),
  )
})
