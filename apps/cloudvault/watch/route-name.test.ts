import { describe, expect, it } from 'vitest'
import { routeName } from './route-name.ts'

describe('the name of a route — a label with few values', () => {
  it.each([
    ['/oauth2/token', '/oauth2/token'],
    ['/api/v1/photos/8f0e/content', '/api/v1/photos/:id/content'],
    ['/photos/8f0e/picture/small', '/photos/:id/picture/:name'],
    ['/_next/static/chunks/a.js', 'static'],
    ['/developers/learn', 'page'],
    ['/', 'page'],
    ['/wp-login.php', 'elsewhere'],
    ['/oauth2/token/secret-of-somebody', 'elsewhere'],
  ])('%s is %s', (path, name) => expect(routeName(path)).toBe(name))

  it('does not grow with what clients invent', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => routeName(`/api/v1/photos/${i}`))
    expect(new Set(names).size).toBe(1)
  })
})
