import { code, quoted, SECRET_VARIABLE, type Snippet, type SnippetApp } from './values.ts'

/** JavaScript, on a client library that does one step per call. */
export function oauth4webapi(app: SnippetApp): Snippet {
  const note =
    app.kind === 'browser'
      ? 'npm install oauth4webapi. One module for the page with the button and the page it comes back to.'
      : 'npm install oauth4webapi, then run it with node.'
  return { title: 'oauth4webapi', note, code: code(...head(app), ...DANCES[app.kind](app)) }
}

const ASKS = 'const ask = createInterface({ input: process.stdin, output: process.stdout })'

function head(app: SnippetApp): (string | false)[] {
  const terminal = app.kind === 'web' || app.kind === 'native'
  const proof = app.keepsSecret ? `oauth.ClientSecretBasic(process.env.${SECRET_VARIABLE})` : 'oauth.None()'
  const insecure = app.issuer.startsWith('http:')
  return [
    terminal && "import { createInterface } from 'node:readline/promises'",
    app.kind === 'device' && "import { setTimeout as pause } from 'node:timers/promises'",
    "import * as oauth from 'oauth4webapi'",
    '',
    `const issuer = new URL(${quoted(app.issuer)})`,
    `const client = { client_id: ${quoted(app.clientId)} }`,
    `const proof = ${proof}`,
    insecure
      ? 'const options = { [oauth.allowInsecureRequests]: true } // this CloudVault is on http: on your own machine only'
      : 'const options = {}',
    'const found = await oauth.discoveryRequest(issuer, options)',
    'const server = await oauth.processDiscoveryResponse(issuer, found)',
    '',
  ]
}

function request(app: SnippetApp): string[] {
  return [
    'const address = new URL(server.authorization_endpoint)',
    'address.search = new URLSearchParams({',
    "  response_type: 'code',",
    '  client_id: client.client_id,',
    '  redirect_uri: redirectUri,',
    `  scope: ${quoted(app.scope.join(' '))},`,
    '  state,',
    '  code_challenge: await oauth.calculatePKCECodeChallenge(verifier),',
    "  code_challenge_method: 'S256',",
    '}).toString()',
  ]
}

const REDEEM = [
  'const parameters = oauth.validateAuthResponse(server, client, answer, state)',
  'const response = await oauth.authorizationCodeGrantRequest(',
  '  server, client, proof, parameters, redirectUri, verifier, options,',
  ')',
  'const tokens = await oauth.processAuthorizationCodeResponse(server, client, response)',
]
const ME = [
  "const url = new URL('/api/v1/me', issuer)",
  "const me = await oauth.protectedResourceRequest(tokens.access_token, 'GET', url, undefined, undefined, options)",
  'console.log(await me.json())',
]

function inTerminal(app: SnippetApp): string[] {
  return [
    `const redirectUri = ${quoted(app.redirectUri)}`,
    'const verifier = oauth.generateRandomCodeVerifier()',
    'const state = oauth.generateRandomState()',
    ...request(app),
    'console.log(address.href)',
    '',
    ASKS,
    "const answer = new URL(await ask.question('The address the browser came back to: '))",
    'ask.close()',
    ...REDEEM,
    ...ME,
  ]
}

function inBrowser(app: SnippetApp): string[] {
  return [
    `const redirectUri = ${quoted(app.redirectUri)}`,
    '',
    '/** For the button: keeps what the answer will be judged by, and leaves. */',
    'export async function connect() {',
    '  const verifier = oauth.generateRandomCodeVerifier()',
    '  const state = oauth.generateRandomState()',
    "  sessionStorage.setItem('cloudvault', JSON.stringify({ verifier, state }))",
    ...request(app).map((line) => `  ${line}`),
    '  location.assign(address)',
    '}',
    '',
    '/** For the page at the redirect URI. */',
    'export async function comesBack() {',
    "  const { verifier, state } = JSON.parse(sessionStorage.getItem('cloudvault'))",
    '  const answer = new URL(location.href)',
    ...REDEEM.map((line) => `  ${line}`),
    '  return tokens',
    '}',
  ]
}

function onDevice(app: SnippetApp): string[] {
  return [
    `const wanted = { scope: ${quoted(app.scope.join(' '))} }`,
    'const asked = await oauth.deviceAuthorizationRequest(server, client, proof, wanted, options)',
    'const device = await oauth.processDeviceAuthorizationResponse(server, client, asked)',
    "console.log('Go to', device.verification_uri, 'and enter', device.user_code)",
    '',
    'let interval = device.interval ?? 5',
    'let tokens',
    'while (!tokens) {',
    '  await pause(interval * 1000)',
    '  const poll = await oauth.deviceCodeGrantRequest(server, client, proof, device.device_code, options)',
    '  tokens = await oauth.processDeviceCodeResponse(server, client, poll).catch((error) => {',
    "    if (error.error === 'slow_down') interval += 5",
    "    else if (error.error !== 'authorization_pending') throw error",
    '  })',
    '}',
    ...ME,
  ]
}

function asMachine(): string[] {
  return [
    'const response = await oauth.clientCredentialsGrantRequest(server, client, proof, {}, options)',
    'const tokens = await oauth.processClientCredentialsResponse(server, client, response)',
    'console.log(tokens)',
  ]
}

const DANCES = {
  web: inTerminal,
  native: inTerminal,
  browser: inBrowser,
  device: onDevice,
  machine: asMachine,
} satisfies Record<SnippetApp['kind'], (app: SnippetApp) => string[]>
