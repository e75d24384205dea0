import { code, quoted, SECRET_VARIABLE, type Snippet, type SnippetApp, sendsBrowser } from './values.ts'

/** Go, with the x/oauth2 module. */
export function go(app: SnippetApp): Snippet {
  const lines = app.kind === 'machine' ? machine(app) : [...owners(app), ...(sendsBrowser(app) ? CODE : DEVICE), ...ME]
  return { title: 'Go', note: 'go get golang.org/x/oauth2', code: code(...lines) }
}

function owners(app: SnippetApp): (string | false)[] {
  const endpoint = (path: string) => quoted(`${app.issuer}/oauth2/${path}`)
  const browser = sendsBrowser(app)
  return [
    ...imports(['context', 'fmt', 'io', browser && 'net/url', app.keepsSecret && 'os', 'golang.org/x/oauth2']),
    'func main() {',
    '\tctx := context.Background()',
    '\tconfig := &oauth2.Config{',
    `\t\tClientID:     ${quoted(app.clientId)},`,
    app.keepsSecret && `\t\tClientSecret: os.Getenv(${quoted(SECRET_VARIABLE)}),`,
    browser && `\t\tRedirectURL:  ${quoted(app.redirectUri)},`,
    `\t\tScopes:       []string{${app.scope.map(quoted).join(', ')}},`,
    '\t\tEndpoint: oauth2.Endpoint{',
    `\t\t\tAuthURL:       ${endpoint('authorize')},`,
    `\t\t\tDeviceAuthURL: ${endpoint('device_authorization')},`,
    `\t\t\tTokenURL:      ${endpoint('token')},`,
    `\t\t\tAuthStyle:     oauth2.AuthStyleIn${app.keepsSecret ? 'Header' : 'Params'},`,
    '\t\t},',
    '\t}',
    `\tme := ${quoted(`${app.issuer}/api/v1/me`)}`,
    '',
  ]
}

function imports(names: readonly (string | false)[]): string[] {
  const quotedNames = names.filter((name) => name !== false).map((name) => `\t"${name}"`)
  const split = quotedNames.findIndex((name) => name.includes('.'))
  return ['package main', '', 'import (', ...quotedNames.slice(0, split), '', ...quotedNames.slice(split), ')', '']
}

const check = (indent = '\t') => [`${indent}if err != nil {`, `${indent}\tpanic(err)`, `${indent}}`]

const CODE = [
  '\tverifier, state := oauth2.GenerateVerifier(), oauth2.GenerateVerifier()',
  '\tfmt.Println(config.AuthCodeURL(state, oauth2.S256ChallengeOption(verifier)))',
  '\tfmt.Print("The address the browser came back to: ")',
  '\tvar address string',
  '\tfmt.Scanln(&address)',
  '\tanswer, err := url.Parse(address)',
  ...check(),
  '\tif answer.Query().Get("state") != state {',
  '\t\tpanic("not the answer to this request")',
  '\t}',
  '\ttoken, err := config.Exchange(ctx, answer.Query().Get("code"), oauth2.VerifierOption(verifier))',
  ...check(),
]

const DEVICE = [
  '\tdevice, err := config.DeviceAuth(ctx)',
  ...check(),
  '\tfmt.Printf("Go to %s and enter %s\\n", device.VerificationURI, device.UserCode)',
  '\ttoken, err := config.DeviceAccessToken(ctx, device)',
  ...check(),
]

const ME = [
  '\tresponse, err := config.Client(ctx, token).Get(me)',
  ...check(),
  '\tbody, err := io.ReadAll(response.Body)',
  ...check(),
  '\tfmt.Println(string(body))',
  '}',
]

function machine(app: SnippetApp): string[] {
  return [
    ...imports(['context', 'fmt', 'os', 'golang.org/x/oauth2', 'golang.org/x/oauth2/clientcredentials']),
    'func main() {',
    '\tconfig := &clientcredentials.Config{',
    `\t\tClientID:     ${quoted(app.clientId)},`,
    `\t\tClientSecret: os.Getenv(${quoted(SECRET_VARIABLE)}),`,
    `\t\tTokenURL:     ${quoted(`${app.issuer}/oauth2/token`)},`,
    '\t\tAuthStyle:    oauth2.AuthStyleInHeader,',
    '\t}',
    '\ttoken, err := config.Token(context.Background())',
    ...check(),
    '\tfmt.Println(token.AccessToken)',
    '}',
  ]
}
