import { createHash, randomUUID } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'

/** RFC 9449 §4: a key that only its client has, and proofs made with it. */
export class DpopKey {
  private constructor(
    private readonly privateKey: CryptoKey,
    readonly jwk: JWK,
    readonly thumbprint: string,
  ) {}

  static async generate(): Promise<DpopKey> {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const jwk = await exportJWK(publicKey)
    return new DpopKey(privateKey, jwk, await calculateJwkThumbprint(jwk))
  }

  /** A proof for one request; `claims` replaces what a test wants wrong. */
  proof(
    htm: string,
    htu: string,
    more: { accessToken?: string; claims?: object; header?: object } = {},
  ): Promise<string> {
    const ath = more.accessToken && createHash('sha256').update(more.accessToken).digest('base64url')
    const iat = Math.floor(Date.now() / 1000)
    return new SignJWT({ htm, htu, jti: randomUUID(), iat, ...(ath ? { ath } : {}), ...more.claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: this.jwk, ...more.header })
      .sign(this.privateKey)
  }
}
