import { describe, expect, it } from 'vitest'
import type { Message } from '#wire/message'
import { endpointOf, filterLog, readLogFilter } from './request-log.ts'

const said = (status: number, path: string) =>
  ({ status, url: `http://127.0.0.1:4000${path}`, headers: [] }) as unknown as Message
const all = [said(200, '/oauth2/token'), said(400, '/oauth2/token'), said(404, '/api/v1/photos/17')]

describe('the filter of a request log', () => {
  it('goes by status, endpoint and text', () => {
    expect(filterLog(all, readLogFilter({ status: '4' }))).toHaveLength(2)
    expect(filterLog(all, readLogFilter({ endpoint: '/oauth2/token' }))).toHaveLength(2)
    expect(filterLog(all, readLogFilter({ text: 'PHOTOS/17' }))).toHaveLength(1)
    expect(filterLog(all, readLogFilter({ status: '4', endpoint: '/oauth2/token' }))).toHaveLength(1)
  })
  it('lets everything through that it does not understand', () =>
    expect(filterLog(all, readLogFilter({ status: 'nine', text: ['a', 'b'] }))).toHaveLength(3))
  it('one photo is as good as another', () => expect(endpointOf(all[2] as Message)).toBe('/api/v1/photos/…'))
})
