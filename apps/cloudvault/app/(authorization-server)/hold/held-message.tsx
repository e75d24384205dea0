/** A message as it goes over the wire: its address on the first line, then a parameter a line. */
export function HeldMessage({ address, parameters }: { address: string; parameters: [name: string, value: string][] }) {
  return (
    <div className="held-message">
      <p className="value">{address}</p>
      <dl>
        {parameters.map(([name, value]) => (
          <div key={name}>
            <dt className="value">{name}</dt>
            <dd className="value">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
