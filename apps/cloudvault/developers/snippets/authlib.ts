import { code, quoted, SECRET_VARIABLE, type Snippet, type SnippetApp, sendsBrowser } from './values.ts'

/** Python, with Authlib on requests. */
export function authlib(app: SnippetApp): Snippet {
  const body = sendsBrowser(app) ? CODE_DANCE : MACHINE_DANCE
  return { title: 'Python', note: 'pip install authlib requests', code: code(...head(app), ...body) }
}

function head(app: SnippetApp): (string | false)[] {
  const session = sendsBrowser(app)
  return [
    app.keepsSecret && 'import os',
    session && 'import secrets',
    (app.keepsSecret || session) && '',
    'from authlib.integrations.requests_client import OAuth2Session',
    '',
    `ISSUER = ${quoted(app.issuer)}`,
    'session = OAuth2Session(',
    `    ${quoted(app.clientId)},`,
    app.keepsSecret && `    os.environ[${quoted(SECRET_VARIABLE)}],`,
    `    token_endpoint_auth_method="${app.keepsSecret ? 'client_secret_basic' : 'none'}",`,
    session && `    redirect_uri=${quoted(app.redirectUri)},`,
    session && `    scope=${quoted(app.scope.join(' '))},`,
    session && '    code_challenge_method="S256",',
    ')',
  ]
}

const CODE_DANCE = [
  'verifier = secrets.token_urlsafe(48)',
  'address, state = session.create_authorization_url(f"{ISSUER}/oauth2/authorize", code_verifier=verifier)',
  'print(address)',
  '',
  'answer = input("The address the browser came back to: ")',
  'session.fetch_token(f"{ISSUER}/oauth2/token", authorization_response=answer, state=state, code_verifier=verifier)',
  'print(session.get(f"{ISSUER}/api/v1/me").json())',
]

const MACHINE_DANCE = ['print(session.fetch_token(f"{ISSUER}/oauth2/token", grant_type="client_credentials"))']
