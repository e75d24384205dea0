import type { Row } from '../row.ts'

const CV = 'apps/cloudvault'

/** Pages, cookies and photographs: what any web application has to think of. */
export const vaultRows: readonly Row[] = [
  {
    section: 'pages',
    threat: 'Text that somebody chose runs as a script in a page of ours.',
    check: { file: `${CV}/session/page-headers.ts`, region: 'contentSecurityPolicy' },
    test: {
      file: `${CV}/session/page-headers.test.ts`,
      title: 'runs only scripts that carry the nonce, and allows no inline code',
    },
    mutation: {
      search: "script-src 'nonce-${page.nonce}'",
      replace: "script-src 'unsafe-inline' 'nonce-${page.nonce}'",
    },
  },
  {
    section: 'pages',
    threat: 'A personal page stays in a cache and is shown to the next one at the computer.',
    check: { file: `${CV}/session/page-headers.ts`, region: 'pageHeaders' },
    test: { file: `${CV}/session/page-headers.test.ts`, title: 'is never stored' },
    mutation: { search: "'Cache-Control': 'no-store'", replace: "'Cache-Control': 'max-age=60'" },
  },
  {
    section: 'pages',
    threat: 'A sibling host plants a cookie, or a script reads one.',
    check: { file: `${CV}/session/cookie.ts`, region: 'writeCookie' },
    test: { file: `${CV}/session/cookie.test.ts`, title: 'are HttpOnly, Lax and host-only' },
    mutation: { search: "'HttpOnly', ", replace: '' },
  },
  {
    section: 'photos',
    threat: 'An upload is a script, an SVG or a document, and is served back as such.',
    check: { file: `${CV}/vault/develop.ts`, region: 'inspect' },
    test: { file: `${CV}/vault/develop.test.ts`, title: 'an SVG with a script: 415' },
    mutation: { search: '!pictureKind(file)', replace: 'false' },
  },
  {
    section: 'photos',
    threat: 'A small file unfolds into gigabytes.',
    check: { file: `${CV}/vault/develop.ts`, region: 'inspect' },
    test: {
      file: `${CV}/vault/develop.test.ts`,
      title: 'a small file that unfolds into 60 megapixels: 422, without unfolding it',
    },
    mutation: { search: 'megapixels > MAX_PIXELS / 1_000_000', replace: 'false' },
  },
  {
    section: 'photos',
    threat: 'A photo gives away where it was taken.',
    check: { file: `${CV}/vault/develop.ts`, region: 'print' },
    test: { file: `${CV}/vault/develop.test.ts`, title: 'removes the place where it was taken' },
    mutation: { search: '.autoOrient()', replace: '.autoOrient().keepMetadata()' },
  },
  {
    section: 'photos',
    threat: 'A photo’s bytes are shown as a page of ours.',
    check: { file: `${CV}/vault/hand-out.ts`, region: 'pictureHeaders' },
    test: { file: `${CV}/back-channel/photos.test.ts`, title: 'answers the bytes announced, private and inert' },
    mutation: { search: '; sandbox', replace: '' },
  },
  {
    section: 'photos',
    threat: 'A photo of another owner is asked for by its id.',
    check: { file: `${CV}/storage/photos.ts`, region: 'findPhoto' },
    test: { file: `${CV}/back-channel/photos.test.ts`, title: '%s is 404' },
    mutation: {
      search: ' AND owner_id = ${ownerId}`\n  return photo ?? null\n}\n\nexport async function findPhotoBytes',
      replace: '`\n  return photo ?? null\n}\n\nexport async function findPhotoBytes',
    },
  },
  {
    section: 'photos',
    threat: 'A photo of another owner is filed into an album, and shown there.',
    check: { file: `${CV}/storage/own-albums.ts`, region: 'changeAlbum' },
    test: {
      file: `${CV}/front-channel/own-albums.test.ts`,
      title: 'never takes another owner’s photo, and is never changed by another owner',
    },
    mutation: { search: ' AND photo.owner_id = ${ownerId}', replace: '' },
  },
  {
    section: 'photos',
    threat: 'After a crash the bytes of a photo lie where its owner can neither see nor delete them.',
    check: { file: `${CV}/vault/sweep.ts`, region: 'sweepShelf' },
    test: { file: `${CV}/vault/sweep.test.ts`, title: 'removes bytes without a row, and leaves those of a photo' },
    mutation: { search: 'await forgetBytes(orphans)', replace: '' },
  },
  {
    section: 'at rest',
    threat: 'A copy of the database holds codes, tokens, secrets or passwords that work.',
    check: { file: `${CV}/oauth/opaque-token.ts`, region: 'hashOf' },
    test: { file: `${CV}/back-channel/token.test.ts`, title: 'leaves nothing in the database that opens anything' },
    mutation: { search: "createHash('sha256').update(secret).digest('base64url')", replace: 'secret' },
  },
  {
    section: 'at rest',
    threat: 'A copy of the database and of the installation’s secret.',
    notDefended:
      'with both, signing keys can be opened and refresh tokens derived. Keep them apart; file mode 0600 is all we do.',
  },
  {
    section: 'load',
    threat: 'A flood of requests from many addresses.',
    notDefended:
      'bodies, uploads and decoding are bounded; connections are not. That is the work of what stands in front.',
  },
]
