import { pollForVisit } from '#cloudvault/device-poll'
import { visitHere } from '#session/kiosk'
import { Choosing } from './choosing.tsx'
import { Idle } from './idle.tsx'
import { Receipt } from './receipt.tsx'
import { ShowCode } from './show-code.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** RFC 8628 on a screen: nobody, a code, photos, a receipt, nobody. */
export default async function Booth({ searchParams }: Props) {
  const query = await searchParams
  const word = one(query.word)
  const found = await visitHere()
  if (found?.status === 'waiting') await pollForVisit(found.id) // without scripts, this page's own reload asks
  const visit = found?.status === 'waiting' ? await visitHere() : found
  switch (visit?.status) {
    case 'waiting':
      return <ShowCode visit={visit} />
    case 'connected':
      return <Choosing visit={visit} cursor={one(query.cursor)} word={word} />
    case 'ordered':
      return <Receipt visit={visit} />
    default:
      return <Idle word={visit?.status ?? word} />
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
