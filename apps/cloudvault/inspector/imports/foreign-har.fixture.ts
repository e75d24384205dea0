/** What the network panel of Chrome saves of a single-page app that signs in somewhere else, shortened. */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const JSON_TYPE = 'application/json; charset=utf-8'

type Header = { name: string; value: string }

function entry(
  second: number,
  method: string,
  url: string,
  more: { headers?: Header[]; form?: string; status?: number; location?: string; mimeType?: string; text?: string },
) {
  const { headers = [], form, status = 200, location, mimeType = '', text } = more
  return {
    startedDateTime: `2026-11-21T09:41:0${second}.000Z`,
    time: 12.5,
    request: {
      method,
      url,
      httpVersion: 'h2',
      headers: [{ name: ':authority', value: 'x' }, ...headers],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: form?.length ?? 0,
      ...(form === undefined ? {} : { postData: { mimeType: 'application/x-www-form-urlencoded', text: form } }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: location === undefined ? [] : [{ name: 'location', value: location }],
      cookies: [],
      content: { size: text?.length ?? 0, mimeType, ...(text === undefined ? {} : { text }) },
      redirectURL: location ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 12.5, receive: 0 },
  }
}

const authorize =
  'https://login.example/oauth/authorize?response_type=code&client_id=spa&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&state=af0ifjsldkj&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256'

export const foreignHar = {
  log: {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [
      { startedDateTime: '2026-11-21T09:41:00.000Z', id: 'page_1', title: 'https://app.example/', pageTimings: {} },
    ],
    entries: [
      entry(0, 'GET', 'https://app.example/', { mimeType: 'text/html', text: '<html><title>The app</title>' }),
      entry(0, 'GET', 'https://app.example/logo.png', { mimeType: 'image/png' }),
      entry(1, 'GET', authorize, { status: 302, location: '/u/login?next=x' }),
      entry(1, 'GET', 'https://login.example/u/login?next=x', { mimeType: 'text/html', text: '<title>Log in</title>' }),
      entry(2, 'POST', 'https://login.example/u/login', {
        form: 'username=alice&password=correct+horse+battery',
        status: 302,
        location: 'https://app.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj',
        headers: [{ name: 'cookie', value: 'sid=very-secret-session; b=2' }],
      }),
      entry(3, 'GET', 'https://app.example/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj', {
        mimeType: 'text/html',
        text: '<title>The app</title>',
      }),
      entry(4, 'OPTIONS', 'https://login.example/oauth/token', { status: 204 }),
      entry(4, 'POST', 'https://login.example/oauth/token', {
        form: `grant_type=authorization_code&client_id=spa&code=SplxlOBeZQQYbYS6WxSbIA&code_verifier=${VERIFIER}`,
        mimeType: JSON_TYPE,
        text: '{"access_token":"2YotnFZFEjr1zCsicMWpAA-and-more","token_type":"Bearer","expires_in":3600}',
      }),
      entry(5, 'GET', 'https://api.example/v1/things', {
        headers: [{ name: 'authorization', value: 'Bearer 2YotnFZFEjr1zCsicMWpAA-and-more' }],
        mimeType: JSON_TYPE,
        text: '{"things":[]}',
      }),
      entry(6, 'GET', 'https://statistics.example/hit?x=1', { mimeType: 'image/gif' }),
      entry(6, 'GET', 'https://news.example/', { mimeType: 'text/html', text: '<title>News</title>' }),
    ],
  },
}
