import Image from 'next/image'
import type { Client } from '#oauth/client'
import { clientHome } from '../client-home.ts'

/** Who asks, where it lives, and how much CloudVault knows about it. A logo is a claim: only checked apps show one. */
export function Asker({ client }: { client: Client }) {
  const home = clientHome(client)
  return (
    <div className="flex items-start gap-4">
      <Portrait client={client} />
      <div className="min-w-0">
        <p className="font-display text-heading">{client.clientName}</p>
        <p className="value text-graphite">{home?.host ?? 'a program on your own device'}</p>
        {client.verified ? (
          <p className="mt-1 text-verdigris">CloudVault knows this app and has checked who runs it.</p>
        ) : (
          <p className="mt-1 text-oxide">
            Nobody at CloudVault has checked who runs this app. The name is the one it gave itself.
          </p>
        )}
      </div>
    </div>
  )
}

function Portrait({ client }: { client: Client }) {
  if (client.verified && client.logoUri) {
    return (
      <Image
        src={client.logoUri}
        alt=""
        width={48}
        height={48}
        unoptimized
        referrerPolicy="no-referrer"
        className="monogram"
      />
    )
  }
  return (
    <span aria-hidden="true" className="monogram">
      {client.clientName.trim().charAt(0).toUpperCase()}
    </span>
  )
}
