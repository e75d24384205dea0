import { request } from 'node:http'
import { allowInsecureRequests, customFetch, discoveryRequest, None, processDiscoveryResponse } from 'oauth4webapi'
import type { Vault } from '#cloudvault/discovery'
import { patiently } from '#cloudvault/patience'
import { Trouble } from '#cloudvault/trouble'

/** As this shop is called by a lab's second authorization server. */
const OUR_NAME_THERE = 'pocket-prints'

/** RFC 8414 §3: the second authorization server of a lab, discovered like the first. Its answers are a stranger's. */
export async function discoverOther(issuer: string): Promise<Vault> {
  const url = new URL(issuer)
  const options = { algorithm: 'oauth2' as const, ...onThisMachine() }
  const response = await patiently((signal) => discoveryRequest(url, { ...options, signal }))
  const as = await processDiscoveryResponse(url, response).catch((error: unknown) => {
    throw new Trouble('vault-refused', `metadata: ${String(error)}`)
  })
  return { as, client: { client_id: OUR_NAME_THERE }, authentication: None(), api: `${issuer}/api/v1` }
}

/** Plain http to a `*.localhost` name, which browsers resolve to this machine and Node does not. */
export function onThisMachine() {
  return { [allowInsecureRequests]: true as const, [customFetch]: dial }
}

type Dialled = { method?: string; headers?: Record<string, string>; body?: unknown; signal?: AbortSignal | null }

function dial(address: string, { method = 'GET', headers = {}, body, signal }: Dialled): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname, search, host } = new URL(address)
    if (!hostname.endsWith('.localhost')) return reject(new Trouble('vault-refused', 'not on this machine'))
    const options = { hostname: '127.0.0.1', port, path: pathname + search, method, signal: signal ?? undefined }
    const call = request({ ...options, headers: { ...headers, host } }, async (answer) => {
      const type = answer.headers['content-type'] ?? ''
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const { statusCode: status = 502 } = answer
      resolve(new Response(Buffer.concat(chunks), { status, headers: { 'Content-Type': type } }))
    })
    call.on('error', (error) => reject(new TypeError('no answer', { cause: error }))) // as fetch says it
    call.end(body === undefined || body === null ? undefined : String(body))
  })
}
