import { DEVICE_CODE_GRANT } from '#oauth/device-authorization'
import { code, SECRET_VARIABLE, type Snippet, type SnippetApp, sendsBrowser, shellQuoted } from './values.ts'

/** The whole dance by hand: every word of the protocol is on the screen. */
export function curl(app: SnippetApp): Snippet {
  const note = 'bash, curl and openssl. Save it, run it, and watch every message.'
  return { title: 'curl', note, code: code(...head(app), ...dance(app)) }
}

function dance(app: SnippetApp): (string | false)[] {
  if (sendsBrowser(app)) return codeDance(app)
  return app.kind === 'device' ? deviceDance(app) : machineDance()
}

function head(app: SnippetApp): (string | false)[] {
  return [
    'set -euo pipefail',
    app.keepsSecret && `: "\${${SECRET_VARIABLE}:?put the secret into this variable first}"`,
    `ISSUER=${shellQuoted(app.issuer)}`,
    `CLIENT_ID=${shellQuoted(app.clientId)}`,
    '',
  ]
}

const CREDENTIALS = `-u "$CLIENT_ID:$${SECRET_VARIABLE}"`
const NAME_ONLY = '-d "client_id=$CLIENT_ID"'
const ACCESS_TOKEN = `ACCESS_TOKEN=$(printf '%s' "$TOKENS" | sed -n 's/.*"access_token":"\\([^"]*\\)".*/\\1/p')`
const WHO = ['', '# The photo API answers whoever brings the token.', ACCESS_TOKEN, me()]

function me(): string {
  return 'curl -sS "$ISSUER/api/v1/me" -H "Authorization: Bearer $ACCESS_TOKEN"; echo'
}

function codeDance(app: SnippetApp): string[] {
  const shows = app.keepsSecret ? CREDENTIALS : NAME_ONLY
  const fixed = new URLSearchParams({ client_id: app.clientId, redirect_uri: app.redirectUri })
  fixed.set('scope', app.scope.join(' '))
  return [
    `REDIRECT_URI=${shellQuoted(app.redirectUri)}`,
    '',
    '# RFC 7636 §4: the verifier stays here, the browser carries its hash.',
    "VERIFIER=$(openssl rand -base64 48 | tr '+/' '-_' | tr -d '=\\n')",
    "CHALLENGE=$(printf '%s' \"$VERIFIER\" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')",
    'STATE=$(openssl rand -hex 16)',
    '',
    '# RFC 6749 §4.1.1: the owner opens this, signs in and decides.',
    `FIXED=${shellQuoted(fixed.toString())}`,
    'echo "$ISSUER/oauth2/authorize?response_type=code&$FIXED&state=$STATE&code_challenge=$CHALLENGE&code_challenge_method=S256"',
    'read -rp "The address the browser came back to: " ANSWER',
    'part() { printf \'%s\' "$ANSWER" | sed -n "s/.*[?&]$1=\\([^&#]*\\).*/\\1/p"; }',
    '[ "$(part state)" = "$STATE" ] || { echo "That is not the answer to this request." >&2; exit 1; }',
    '',
    '# RFC 6749 §4.1.3: the code, and the proof that it is ours.',
    `TOKENS=$(curl -sS "$ISSUER/oauth2/token" ${shows} -d grant_type=authorization_code -d "code=$(part code)" \\`,
    '  --data-urlencode "redirect_uri=$REDIRECT_URI" -d "code_verifier=$VERIFIER")',
    'echo "$TOKENS"',
    ...WHO,
  ]
}

function deviceDance(app: SnippetApp): string[] {
  return [
    '# RFC 8628 §3.1: a code for the screen, another for the polls.',
    `ANSWER=$(curl -sS "$ISSUER/oauth2/device_authorization" ${NAME_ONLY} --data-urlencode scope=${shellQuoted(app.scope.join(' '))})`,
    'echo "$ANSWER"',
    'DEVICE_CODE=$(printf \'%s\' "$ANSWER" | sed -n \'s/.*"device_code":"\\([^"]*\\)".*/\\1/p\')',
    'read -rp "Enter the user_code at its verification_uri, then press Return here. "',
    '',
    '# RFC 8628 §3.4: until the owner has decided, the answer is authorization_pending.',
    `TOKENS=$(curl -sS "$ISSUER/oauth2/token" ${NAME_ONLY} -d grant_type=${DEVICE_CODE_GRANT} -d "device_code=$DEVICE_CODE")`,
    'echo "$TOKENS"',
    ...WHO,
  ]
}

function machineDance(): string[] {
  return [
    '# RFC 6749 §4.4: no owner, no browser. The token speaks for the client alone.',
    `curl -sS "$ISSUER/oauth2/token" ${CREDENTIALS} -d grant_type=client_credentials; echo`,
  ]
}
