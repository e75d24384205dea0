import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { hashOf, randomToken } from '../stock/hash.ts'
import { STATEMENTS } from './statements.ts'

const pool = new pg.Pool({ connectionString: process.env.CLOUDVAULT_DATABASE_URL, max: 16 })
const secrets: Record<string, string> = JSON.parse(process.env.FLOOR_SECRETS ?? '{}')
const secretHashes = new Map(Object.entries(secrets).map(([id, secret]) => [id, hashOf(secret)]))
const thumbnail = readFileSync(process.env.FLOOR_THUMBNAIL ?? '')
const document = Buffer.from(process.env.FLOOR_METADATA ?? '{}')
const issuer = process.env.CLOUDVAULT_URL ?? ''

async function ask(name: keyof typeof STATEMENTS, ...values: unknown[]) {
  const { rows, rowCount } = await pool.query({ name, text: STATEMENTS[name], values })
  if (rowCount === 0) throw new Error(`${name}: refused`)
  return rows
}

/** The floor under every operation: what `node:http` and `pg` cost by themselves when the answer is to be right. */
export async function answerToken(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const form = new URLSearchParams(body)
  const client = clientOf(request)
  const access = randomToken('cv_at_')
  if (form.get('grant_type') === 'client_credentials') {
    const scope = (form.get('scope') ?? '').split(' ')
    await ask('issue', hashOf(access), client, scope)
    return json(response, { access_token: access, token_type: 'Bearer', expires_in: 3600, scope: scope.join(' ') })
  }
  const refresh = randomToken('cv_rt_')
  const [row] =
    form.get('grant_type') === 'refresh_token'
      ? await ask('refresh', hashOf(form.get('refresh_token') ?? ''), client, hashOf(refresh), hashOf(access))
      : await ask(
          'redeem',
          hashOf(form.get('code') ?? ''),
          client,
          form.get('redirect_uri'),
          hashOf(form.get('code_verifier') ?? ''),
          hashOf(access),
          hashOf(refresh),
        )
  json(response, {
    access_token: access,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: refresh,
    scope: row.scope.join(' '),
  })
}

export async function answerIntrospection(request: IncomingMessage, response: ServerResponse, body: string) {
  clientOf(request)
  const [row] = await ask('introspect', hashOf(new URLSearchParams(body).get('token') ?? ''))
  json(response, {
    active: true,
    scope: row.scope.join(' '),
    client_id: row.client_id,
    sub: row.owner_id,
    iat: Math.floor(row.issued_at / 1000),
    exp: Math.floor(row.expires_at / 1000),
    token_type: 'Bearer',
    iss: issuer,
  })
}

export async function answerRevocation(request: IncomingMessage, response: ServerResponse, body: string) {
  await ask('revoke', hashOf(new URLSearchParams(body).get('token') ?? ''), clientOf(request))
  json(response, {})
}

export async function answerUserinfo(request: IncomingMessage, response: ServerResponse) {
  const [row] = await ask('userinfo', bearerOf(request))
  json(response, { sub: row.id, name: row.name, email: row.email, email_verified: false })
}

export async function answerPhotos(request: IncomingMessage, response: ServerResponse) {
  const rows = await ask('photos', bearerOf(request))
  const photos = rows.slice(0, 30).map(({ created_at: _, ...photo }) => {
    const self = `${issuer}/api/v1/photos/${photo.id}`
    return { ...photo, links: { thumbnail: `${self}/thumbnail`, content: `${self}/content` } }
  })
  const next = rows.length > 30 ? Buffer.from(`${rows[29].created_at}:${rows[29].id}`).toString('base64url') : null
  json(response, { photos, next_cursor: next })
}

export async function answerThumbnail(request: IncomingMessage, response: ServerResponse) {
  const [row] = await ask('thumbnail', bearerOf(request), (request.url ?? '').split('/')[4])
  response.writeHead(200, {
    'Content-Type': 'image/jpeg',
    'Content-Length': thumbnail.length,
    ETag: `"${row.digest}"`,
    'Last-Modified': row.created_at.toUTCString(),
    'Cache-Control': 'private, no-cache',
  })
  response.end(thumbnail)
}

export async function answerAuthorization(request: IncomingMessage, response: ServerResponse) {
  const asked = new URLSearchParams((request.url ?? '').split('?')[1])
  const code = randomToken('cv_ac_')
  const session = /cv_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const redirectUri = asked.get('redirect_uri')
  const scope = (asked.get('scope') ?? '').split(' ')
  await ask(
    'authorize',
    hashOf(session),
    asked.get('client_id'),
    scope,
    hashOf(code),
    redirectUri,
    asked.get('code_challenge'),
  )
  const answer = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer })
  response.writeHead(303, { Location: `${redirectUri}?${answer}`, 'Cache-Control': 'no-store', 'Content-Length': 0 })
  response.end()
}

export function answerMetadata(_: IncomingMessage, response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': document.length })
  response.end(document)
}

function json(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body)
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
  })
  response.end(text)
}

function clientOf(request: IncomingMessage): string {
  const [id = '', secret = ''] = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64')
    .toString()
    .split(':')
  if (secretHashes.get(id) !== hashOf(secret)) throw new Error('invalid_client')
  return id
}

function bearerOf(request: IncomingMessage): string {
  return hashOf((request.headers.authorization ?? '').slice(7))
}
