import { describe, expect, it } from 'vitest'
import { dispositionOf, photoTitle } from './photo-title.ts'

describe('An upload is called what its owner calls it, else as its file', () => {
  it('takes the title given', () => expect(photoTitle(' Boats ', 'IMG_1.jpg')).toBe('Boats'))
  it('else the file name without its ending', () => expect(photoTitle('', 'at_the_sea.jpeg')).toBe('at the sea'))
  it('else a word', () => expect(photoTitle(undefined, '.jpg')).toBe('Untitled'))
  it('is one line, without marks that turn text around', () =>
    expect(photoTitle('a\r\nb\u202Egpj.exe', 'x')).toBe('a b gpj.exe'))
  it('is 120 characters long at most, and never half a character', () =>
    expect(photoTitle('🐈'.repeat(200), 'x')).toBe('🐈'.repeat(120)))
})

describe('A photo is saved under its title', () => {
  it('in ASCII and in UTF-8', () =>
    expect(dispositionOf('attachment', 'Späte Boote', 'image/jpeg')).toBe(
      `attachment; filename="Sp_te Boote.jpg"; filename*=UTF-8''Sp%C3%A4te%20Boote.jpg`,
    ))
  it('and cannot add a header, a path or a parameter of its own', () =>
    expect(dispositionOf('inline', '../a"; x="\r\n', 'image/png')).not.toMatch(/[\r\n/\\]|filename="[^"]*"[^;]/))
})
