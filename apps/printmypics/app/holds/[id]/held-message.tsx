import { Sheet } from '#app/_shopfront/sheet.tsx'
import { discoverVault } from '#cloudvault/discovery'
import type { Hold } from '#storage/holds'
import { markOf } from '#wire/fingerprint'

type Shown = { line: string; parameters: URLSearchParams; header?: string }

/** The messages as they go over the wire: the address on the first line, then a parameter a line. */
export async function HeldMessage({ hold }: { hold: Hold }) {
  return (
    <div className="grid min-w-0 content-start gap-6">
      {(await shownOf(hold)).map(({ line, header, parameters }) => (
        <Sheet key={line} marks className="held-message min-w-0 p-6 sm:p-8">
          <p className="mb-3">{line}</p>
          {header && <p className="mb-3">{header}</p>}
          <dl>
            {[...parameters].map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      ))}
    </div>
  )
}

async function shownOf(hold: Hold): Promise<Shown[]> {
  if (hold.step === 'tokens')
    return [{ line: '200 OK, from the token endpoint', parameters: new URLSearchParams(hold.content) }]
  if (hold.step === 'press') {
    const { origin, pathname, searchParams } = new URL(hold.content)
    return [{ line: `GET ${origin}${pathname}`, parameters: searchParams }]
  }
  const answer = new URLSearchParams(hold.content)
  return hold.step === 'exchange'
    ? tokenRequest(hold, answer)
    : [{ line: `GET ${hold.redirectUri}`, parameters: answer }]
}

/** RFC 6749 §4.1.3: what our server is about to send. Marks stand for what never comes near a browser. */
async function tokenRequest(hold: Hold, answer: URLSearchParams): Promise<Shown[]> {
  const code = answer.get('code')
  const vault = code && (await discoverVault().catch(() => null))
  if (!code || !vault) return []
  const parameters = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: hold.redirectUri,
    code_verifier: markOf(hold.codeVerifier),
  })
  const header = `Authorization: Basic base64(${hold.clientId}:client_secret)`
  return [{ line: `POST ${vault.as.token_endpoint}`, header, parameters }]
}
