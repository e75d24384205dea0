import type { Fix } from '#labs/lab'

/** Three patches, one of them right; what each would do is folded away until it is asked for. */
export function FixIt({ fixes }: { fixes: readonly Fix[] }) {
  return (
    <section aria-labelledby="fix" className="mt-10">
      <h2 id="fix" className="annex-section text-heading">
        Fix it
      </h2>
      <p className="mt-3 max-w-prose">One of these patches stops the attack. Choose, then open it.</p>
      <ul className="lab-fixes">
        {fixes.map(({ name, diff, because, right }) => (
          <li key={name}>
            <h3>{name}</h3>
            <div className="code">
              <pre>
                <code>
                  <Diff lines={diff.split('\n')} />
                </code>
              </pre>
            </div>
            <details>
              <summary>Would it?</summary>
              <p>
                <strong>{right ? 'Yes.' : 'No.'}</strong> {because}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A patch, line by line. The sign stays in the text: a patch is copied with it. */
function Diff({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => {
    const Change = line.startsWith('+') ? 'ins' : 'del'
    return <Change key={line}>{`${line.replace(/^([+-]) /, '$1\u00a0')}\n`}</Change> // a sign stays with its line
  })
}
