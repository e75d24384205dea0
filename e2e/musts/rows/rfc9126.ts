import { beside, type Must, wire, without } from '../must.ts'

const PAR = 'rfc9126-pushed-authorization-requests'
const PUSHED = 'oauth/pushed-authorization-request'
const KEPT = 'storage/pushed-requests'

/** RFC 9126: requests that do not travel through the browser. */
export const rfc9126: readonly Must[] = [
  {
    section: '2',
    must: 'A request is pushed with POST',
    test: beside('back-channel/allowed-methods', 'GET /oauth2/%s is 405'),
    ...without('back-channel/routes', 'backChannel', ".post('/oauth2/par', on(par))", ".all('/oauth2/par', on(par))"),
  },
  {
    section: '2.1',
    must: 'The client authenticates as it does at the token endpoint',
    test: beside('oauth/client-authentication', 'refuses %s as invalid_client'),
    wire: wire(PAR, 'the client must authenticate'),
    ...without('oauth/client-authentication', 'proveClient', '!client || !(isCurrent || isPrevious) ||', '!client ||'),
  },
  {
    section: '2.1',
    must: 'request_uri is not pushed',
    test: beside(PUSHED, 'is refused to the client for %s'),
    wire: wire(PAR, 'request_uri may not be pushed'),
    ...without(
      PUSHED,
      'readPushedRequest',
      "if (form.has('request_uri')) return",
      "if (form.has('request_uri')) form.delete('request_uri')\n  if (false) return",
    ),
  },
  {
    section: '2.1',
    must: 'It is judged as if it had come through the browser',
    test: beside(PUSHED, 'is refused to the client for %s'),
    wire: wire(PAR, 'a bad redirect URI, scope or missing PKCE is refused to the client, at once'),
    ...without(PUSHED, 'readPushedRequest', "if (verdict.kind === 'send-back') return", 'if (false) return'),
  },
  {
    section: '2.2',
    must: 'The answer is 201 with a request_uri that nobody guesses, and its lifetime',
    test: wire(PAR, 'is answered with 201 and a request_uri that leads to a code'),
  },
  {
    section: '2.2',
    must: 'A request_uri belongs to the client that pushed it',
    test: beside(KEPT, 'is read for the client that pushed it only'),
    wire: wire(PAR, 'belongs to the client that pushed it'),
    ...without(KEPT, 'consumePushedRequest', ' AND client_id = ${clientId}', ''),
  },
  {
    section: '4',
    must: 'A request_uri is used once',
    test: beside(KEPT, 'is read once'),
    wire: wire(PAR, 'is used once'),
    ...without(KEPT, 'consumePushedRequest', ' AND consumed_at IS NULL', ''),
  },
  {
    section: '4',
    must: 'A page may be reloaded, in the browser that brought the request and in no other',
    test: wire(PAR, 'a reload finds the request where it waits, in the browser that brought it and in no other'),
  },
  {
    section: '4',
    must: 'A request_uri is refused after its time',
    test: beside(KEPT, 'is not read after its time'),
    ...without(KEPT, 'consumePushedRequest', ' AND expires_at > ${now}', ''),
  },
  {
    section: '6',
    must: 'A client that must push is sent back when it did not',
    test: beside(PUSHED, 'is sent back when its request came by a link'),
    wire: wire(PAR, 'is sent back when it did not'),
    ...without(
      'oauth/authorization-request',
      'readAuthorizationRequest',
      "by === 'link' && client.requirePushedAuthorizationRequests",
      'false',
    ),
  },
]
