import { spawnSync } from 'node:child_process'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { approved, denied, ISSUER, refused, stopped, wholeStory } from '../recorded.fixture.ts'
import { curl } from './curl.ts'
import { httpFile } from './http-file.ts'
import { playwright } from './playwright.ts'

const hostile = 'PrintMyPics */ `touch x` $(id) \' " \n }} asks'
const told = { title: hostile, recordedAt: '2026-11-21T09:41:00.000Z', issuer: ISSUER }
const FLOWS = Object.entries({
  approved: approved(),
  denied: denied(),
  refused: refused(),
  stopped: stopped(),
  whole: wholeStory(),
})

describe('exports that run', () => {
  it.each(FLOWS)('a script is bash, for a flow that was %s', (_, messages) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: curl(messages, told), encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })

  it.each(FLOWS)('a spec is TypeScript, for a flow that was %s', (_, messages) => {
    expect(() => transformSync(playwright(messages, told), { loader: 'ts' })).not.toThrow()
  })

  it.each(FLOWS)('every script in an HTTP file is JavaScript, for a flow that was %s', (_, messages) => {
    const scripts = [...httpFile(messages, told).matchAll(/^\{\{\n([\s\S]*?)^\}\}$/gm)].map(
      ([, script]) => script ?? '',
    )
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(() => transformSync(`async () => {${script}}`, { loader: 'js' })).not.toThrow()
  })

  it('asks the environment for what it must not carry, and for nothing else', () => {
    const named = (text: string) => [...new Set(text.match(/CLOUDVAULT_[A-Z_]+/g))].sort()
    const all = ['CLOUDVAULT_CLIENT_SECRET', 'CLOUDVAULT_EMAIL', 'CLOUDVAULT_PASSWORD']
    for (const write of [curl, httpFile, playwright]) {
      expect(named(write(approved(), told))).toEqual(all)
      expect(named(write(denied(), told))).toEqual(['CLOUDVAULT_EMAIL', 'CLOUDVAULT_PASSWORD'])
      expect(named(write(stopped(), told))).toEqual([])
    }
  })

  it('expects the errors of the recorded flow', () => {
    for (const write of [curl, httpFile, playwright]) {
      expect(write(denied(), told)).toContain('access_denied')
      expect(write(refused(), told)).toContain('invalid_grant')
      expect(write(wholeStory(), told)).toContain('invalid_token')
    }
  })

  it('refuses to begin without what it needs', () => {
    const { status, stderr } = spawnSync('bash', [], {
      input: curl(approved(), told),
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test' },
    })
    expect(status).not.toBe(0)
    expect(stderr).toContain('CLOUDVAULT_CLIENT_SECRET: is needed')
  })

  it('asks the owner again before they say no, so that a remembered yes cannot answer for them', () => {
    for (const write of [curl, playwright]) {
      expect(write(denied(), told)).toMatch(/prompt.{1,6}consent/)
      expect(write(approved(), told)).not.toMatch(/prompt.{1,6}consent/)
    }
  })
})
