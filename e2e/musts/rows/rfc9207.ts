import { beside, type Must, wire, without } from '../must.ts'

const METADATA = 'rfc8414-metadata'
const ISSUER = 'rfc9207-issuer-identification'

/** RFC 9207: who answers. */
export const rfc9207: readonly Must[] = [
  {
    section: '2',
    must: 'iss is in a successful answer',
    test: beside('front-channel/last-hop', 'names the issuer beside the code'),
    wire: wire(ISSUER, 'in success'),
    ...without(
      'oauth/authorization-response',
      'successLocation',
      '{ code, state: to.state, iss: issuer }',
      '{ code, state: to.state }',
    ),
  },
  {
    section: '2',
    must: 'iss is in an error',
    test: beside('front-channel/last-hop', 'names the issuer beside an error'),
    wire: wire(ISSUER, 'in errors the server finds'),
    ...without(
      'oauth/authorization-response',
      'errorLocation',
      'state: to.state,\n    iss: issuer,',
      'state: to.state,',
    ),
  },
  {
    section: '2.3',
    must: 'It is advertised',
    test: wire(METADATA, 'says what this server does and does not'),
  },
]
