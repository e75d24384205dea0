import { type Must, wire } from '../must.ts'

const METADATA = 'rfc8414-metadata'

/** RFC 8414: what the server says of itself. */
export const rfc8414: readonly Must[] = [
  {
    section: '2',
    must: 'issuer is there, in one spelling',
    test: wire(METADATA, 'issuer is spelled exactly as configured'),
  },
  {
    section: '2',
    must: 'The endpoints and response types that are required are there, and exist',
    test: wire(METADATA, 'every endpoint it names exists'),
  },
  {
    section: '2',
    must: 'Where a client may sign its authentication, the algorithms are named, and none is not among them',
    test: wire(METADATA, 'algorithms for signing are named wherever private_key_jwt is, and none is no algorithm'),
  },
  {
    section: '3',
    must: 'It is fetched with GET, at its well-known path',
    test: wire(METADATA, 'is JSON that any origin may read'),
  },
  {
    section: '3.2',
    must: 'It is JSON, and a list without elements is left out',
    test: wire(METADATA, 'no address in it has a fragment, and no list in it is empty'),
  },
  {
    section: '3.3',
    must: 'Nothing in it comes from the Host header',
    test: wire(METADATA, 'is not fooled by the Host header'),
  },
  {
    section: '2.1',
    must: 'signed_metadata',
    untested: 'It is optional, and this server does not sign its metadata.',
  },
]
