import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certifyRoom, type RoomCertificate } from './authority.ts'
import { openDoor } from './door.ts'
import { openEntrance } from './entrance.ts'
import { certificateFor } from './keep-certificate.ts'
import { enrol } from './learners.ts'

const NAMES = { cloudVault: 'vault.room', printMyPics: '192.168.1.10' }

describe('a room', () => {
  let room: RoomCertificate
  let app: Server
  let door: Awaited<ReturnType<typeof openDoor>>
  beforeAll(async () => {
    room = await certifyRoom(NAMES, new Date())
    app = createServer((asked, answer) => {
      answer.setHeader('Set-Cookie', ['a=1', 'b=2'])
      answer.end(JSON.stringify({ url: asked.url, host: asked.headers.host, from: asked.headers['x-forwarded-for'] }))
    })
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
    door = await openDoor({ port: 0, behind: portOf(app) }, room)
  })
  afterAll(() => {
    door.close()
    app.close()
    app.closeAllConnections()
  })

  function visit(servername: string, ca?: string): Promise<{ body: string; cookies: string[] }> {
    return new Promise((resolve, reject) => {
      const headers = { Host: `${servername}:4000`, 'X-Forwarded-For': '6.6.6.6' }
      const asked = request(
        { host: '127.0.0.1', port: portOf(door), path: '/a?b=c', ca, servername, headers, agent: false },
        (answer) => {
          let body = ''
          answer.on('data', (part) => {
            body += part
          })
          answer.on('end', () => resolve({ body, cookies: answer.headers['set-cookie'] ?? [] }))
        },
      )
      asked.on('error', reject)
      asked.end()
    })
  }

  it('is entered by its name with its own authority, and handed through whole', async () => {
    const { body, cookies } = await visit('vault.room', room.authority)
    expect(JSON.parse(body)).toMatchObject({ url: '/a?b=c', host: 'vault.room:4000' })
    expect(cookies).toEqual(['a=1', 'b=2'])
  })

  it('does not believe a visitor who says where they come from', async () => {
    expect(JSON.parse((await visit('vault.room', room.authority)).body).from).toMatch(/127\.0\.0\.1$/)
  })

  it('is trusted by nobody who has not installed the authority', () =>
    expect(visit('vault.room')).rejects.toThrow(/self.signed|unable to verify|unable to get/))

  it('is not trusted under another name', () =>
    expect(visit('bank.example', room.authority)).rejects.toThrow(/does not match|altnames/))

  it('has an authority that says what it may vouch for, and only signs servers', () => {
    const authority = new X509Certificate(room.authority)
    const server = new X509Certificate(room.certificate)
    expect(authority.ca).toBe(true)
    expect(server.ca).toBe(false)
    expect(server.checkIssued(authority)).toBe(true)
    expect(authority.raw.includes(Buffer.from('vault.room'))).toBe(true)
    expect(authority.raw.includes(Buffer.from([192, 168, 1, 10, 255, 255, 255, 255]))).toBe(true)
    expect(new Date(server.validTo).getTime() - Date.now()).toBeLessThan(31 * 24 * 3600 * 1000)
  })

  it('shows the way in: the file, its fingerprint, and the two addresses', async () => {
    const addresses = { cloudVault: 'https://vault.room:4000', printMyPics: 'https://192.168.1.10:3000' }
    const entrance = await openEntrance(0, { ...addresses, authority: room.authority })
    const at = `http://127.0.0.1:${portOf(entrance)}`
    const page = await (await fetch(at)).text()
    expect(page).toContain(new X509Certificate(room.authority).fingerprint256)
    expect(page).toContain('https://vault.room:4000')
    const file = await fetch(`${at}/workshop-authority.crt`)
    expect(file.headers.get('content-type')).toBe('application/x-x509-ca-cert')
    expect(await file.text()).toBe(room.authority)
    expect((await fetch(`${at}/elsewhere`)).status).toBe(404)
    entrance.close()
    entrance.closeAllConnections()
  })
})

describe('what a room keeps', () => {
  let dataDir: string
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'room-'))
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('is its certificate, until the names change or the month is nearly over', async () => {
    const first = await certificateFor(NAMES, dataDir, new Date())
    expect(await certificateFor(NAMES, dataDir, new Date())).toEqual(first)
    const later = new Date(Date.now() + 29 * 24 * 3600 * 1000)
    expect(await certificateFor(NAMES, dataDir, later)).not.toEqual(first)
    expect(await certificateFor({ ...NAMES, cloudVault: 'other.room' }, dataDir, new Date())).not.toEqual(first)
  })

  it('is each learner’s password, however many come later', () => {
    const few = enrol(2, dataDir)
    const more = enrol(5, dataDir)
    expect(more.slice(0, 2)).toEqual(few)
    expect(new Set(more.map(({ password }) => password)).size).toBe(5)
    expect(more[4]).toMatchObject({ email: 'learner05@cloudvault.example', name: 'Learner 05' })
    expect(enrol(2, dataDir)).toEqual(few)
  })
})

function portOf(server: { address(): unknown }): number {
  return (server.address() as AddressInfo).port
}
