/** Where something came from. A loopback address says nothing to most people, so it is named. */
export function Address({ address }: { address: string }) {
  const here = /^(127\.|::1$|::ffff:127\.)/.test(address)
  return (
    <span>
      <span className="value">{address}</span>
      {here && ', this computer'}
    </span>
  )
}
