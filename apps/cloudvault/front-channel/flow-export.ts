import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { configuration } from '#configuration'
import { formatNamed, type Told } from '#inspector/exports/format'
import { page } from '#inspector/exports/page'
import { PAGE_STYLE } from '#inspector/exports/page-look'
import { flowName } from '#inspector/flow-name'
import { pageHeaders } from '#session/page-headers'
import { type Flow, flowOf } from '#wire/flows'
import { viewerOf } from '#wire/viewer'
import { stopPage } from './stop-page.ts'

/** One flow as a file, for the browser that caused it. To everybody else there is no such flow. */
export async function flowExport({ req }: Context): Promise<Response> {
  const format = formatNamed(req.param('format') ?? '')
  const found = format && (await flowFor(req.raw, req.param('id')))
  if (!found) return noSuchFlow()
  const headers = {
    ...pageHeaders(),
    'Content-Type': format.mediaType,
    'Content-Disposition': `attachment; filename="${fileName(found.flow)}.${format.extension}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  }
  return new Response(format.write(found.messages, told(found.flow)), { headers })
}

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64')

/** The page for printing, to look at before it is printed: the same bytes as the file. */
export async function flowPrint({ req }: Context): Promise<Response> {
  const found = await flowFor(req.raw, req.param('id'))
  if (!found) return noSuchFlow()
  const headers = {
    ...pageHeaders(),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  }
  return new Response(page(found.messages, told(found.flow)), { headers })
}

async function flowFor(request: Request, id = '') {
  const viewer = viewerOf(request.headers.get('cookie'))
  return viewer ? flowOf(viewer, id) : null
}

function told(flow: Flow): Told {
  const { issuer } = configuration()
  return { title: flowName(flow), recordedAt: new Date(flow.startedAt / 1000).toISOString(), issuer }
}

/** Letters, digits and hyphens: a client's name may hold anything. */
function fileName(flow: Flow): string {
  const client = (flow.clientName ?? flow.clientId ?? 'flow').toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const when = new Date(flow.startedAt / 1000).toISOString().slice(0, 16).replace(/\D/g, '')
  return `${client.replace(/^-|-$/g, '').slice(0, 40) || 'flow'}-${flow.ending.replace(' ', '-')}-${when}`
}

function noSuchFlow(): Response {
  return stopPage({
    status: 404,
    title: 'There is no such flow here',
    what: 'A flow can be seen by the browser that caused it, for a day.',
    todo: 'Look at what this browser has caused, or start a new flow.',
    link: { href: '/developers/flows', text: 'The flows of this browser' },
  })
}
