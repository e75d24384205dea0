import { code, quoted, SECRET_VARIABLE, type Snippet, type SnippetApp } from './values.ts'

const CALLBACK = '/api/auth/callback/cloudvault'

/** Signing people in to a Next.js site. With `openid` the id_token is checked; without, the photo API says who it is. */
export function nextAuth(app: SnippetApp): Snippet {
  const openid = app.scope.includes('openid')
  const ready = app.redirectUri.endsWith(CALLBACK)
  return {
    title: 'next-auth',
    note: `next-auth 4, as app/api/auth/[...nextauth]/route.js. ${ready ? 'Its redirect URI is registered.' : `It comes back to ${CALLBACK} of your site: register that redirect URI too.`}`,
    code: code(
      "import NextAuth from 'next-auth'",
      '',
      'const cloudvault = {',
      "  id: 'cloudvault',",
      "  name: 'CloudVault',",
      "  type: 'oauth',",
      `  wellKnown: ${quoted(`${app.issuer}/.well-known/openid-configuration`)},`,
      `  clientId: ${quoted(app.clientId)},`,
      `  clientSecret: process.env.${SECRET_VARIABLE},`,
      `  authorization: { params: { scope: ${quoted(app.scope.join(' '))} } },`,
      `  idToken: ${openid},`,
      !openid && `  userinfo: ${quoted(`${app.issuer}/api/v1/me`)},`,
      `  checks: [${openid ? "'pkce', 'state', 'nonce'" : "'pkce', 'state'"}],`,
      "  profile: ({ sub, name }) => ({ id: sub, name: name ?? 'A CloudVault owner' }),",
      '}',
      '',
      'const handler = NextAuth({ providers: [cloudvault] })',
      'export { handler as GET, handler as POST }',
    ),
  }
}
