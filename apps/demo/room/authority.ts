import 'reflect-metadata' // what the library's container is made with
import { createHash, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import { AsnConvert } from '@peculiar/asn1-schema'
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509'
import * as x509 from '@peculiar/x509'
import type { RoomNames } from './names.ts'

/** PEM texts. The authority's own key is not among them: it signs once and is forgotten. */
export type RoomCertificate = { authority: string; certificate: string; key: string }

const DAYS = 30
const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/**
 * A certificate authority for one room. Whoever installs it trusts two names for a month and nothing else: the names
 * are written into it, and no key is left that could sign for another.
 */
export async function certifyRoom(names: RoomNames, now: Date): Promise<RoomCertificate> {
  x509.cryptoProvider.set(webcrypto as Crypto)
  const both = [names.cloudVault, names.printMyPics]
  const notBefore = new Date(now.getTime() - 24 * 60 * 60 * 1000) // clocks in a room differ
  const notAfter = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000)
  const [authorityKeys, serverKeys] = await Promise.all([newKeys(), newKeys()])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=Photo OAuth workshop ${now.toISOString().slice(0, 10)} (${both.join(' and ')})`,
    notBefore,
    notAfter,
    keys: authorityKeys,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.Extension(id_ce_nameConstraints, true, onlyFor(both)),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${names.cloudVault}`,
    issuer: authority.subject,
    notBefore,
    notAfter,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        both.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey)
  const key = x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')
  return { authority: authority.toString('pem'), certificate: certificate.toString('pem'), key }
}

function newKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
}

/** Names the room has, and no others; of the kind it does not have, none at all. */
function onlyFor(names: readonly string[]): ArrayBuffer {
  const addresses = names.filter((name) => isIP(name))
  const hosts = names.filter((name) => !isIP(name))
  const permitted = [
    ...hosts.map((host) => new GeneralSubtree({ base: new GeneralName({ dNSName: host }) })),
    ...addresses.map((address) => within(`${address}/32`)),
  ]
  const excluded = addresses.length === 0 ? [within('0.0.0.0/0')] : []
  return AsnConvert.serialize(
    new NameConstraints({
      permittedSubtrees: new GeneralSubtrees(permitted),
      ...(excluded.length > 0 && { excludedSubtrees: new GeneralSubtrees(excluded) }),
    }),
  )
}

function within(addresses: string): GeneralSubtree {
  return new GeneralSubtree({ base: new GeneralName({ iPAddress: addresses }) })
}

/** What two people compare, one at the projector and one at a laptop. */
export function fingerprintOf(pem: string): string {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  return (createHash('sha256').update(der).digest('hex').toUpperCase().match(/../g) ?? []).join(':')
}
