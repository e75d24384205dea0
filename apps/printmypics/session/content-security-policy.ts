import type { Configuration } from '#configuration'

/**
 * `form-action` names CloudVault, because Chromium follows a form's redirects and blocks the one that leaves for the
 * authorization endpoint, whose origin may be another than the issuer's, when it is not named. Nothing else of another origin is needed: photos come through this shop.
 */
export function contentSecurityPolicy(
  nonce: string,
  { issuer, url }: Pick<Configuration, 'issuer' | 'url'>,
  authorizationOrigin: string | null,
): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self' ${[...new Set([new URL(issuer).origin, authorizationOrigin])].filter(Boolean).join(' ')}`,
    `frame-ancestors 'none'`,
    ...(url.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
