import type { Proof } from '#inspector/proofs'

/** What can be computed again before the learner's eyes. It shows whole values, so it waits for “Show secrets”. */
export function Proofs({ proofs }: { proofs: readonly Proof[] }) {
  if (proofs.length === 0) return null
  return (
    <div className="proofs">
      <h3 className="reader-half">See for yourself</h3>
      <p className="proofs-masked text-graphite">“Show secrets” above computes it here, from the whole values.</p>
      <div className="proofs-shown">
        {proofs.map((proof) => (
          <OneProof key={proof.kind === 'jwt' ? proof.name : proof.kind} proof={proof} />
        ))}
      </div>
    </div>
  )
}

function OneProof({ proof }: { proof: Proof }) {
  if (proof.kind === 'pkce') {
    const isEqual = proof.computed === proof.challenge
    return (
      <dl className="proof">
        <dt className="term">code_verifier</dt>
        <dd className="value">{proof.verifier}</dd>
        <dt className="term">its SHA-256, base64url</dt>
        <dd className="value">{proof.computed}</dd>
        <dt className="term">code_challenge of the authorization request</dt>
        <dd className="value">{proof.challenge ?? 'not in this flow'}</dd>
        <dd className="mt-1 font-medium">{isEqual ? '= They are equal.' : '≠ They are not equal.'}</dd>
      </dl>
    )
  }
  if (proof.kind === 'basic') {
    return (
      <dl className="proof">
        <dt className="term">Basic</dt>
        <dd className="value">{proof.encoded}</dd>
        <dt className="term">is only written differently: client_id</dt>
        <dd className="value">{proof.clientId}</dd>
        <dt className="term">and client_secret</dt>
        <dd className="value">{proof.secret}</dd>
      </dl>
    )
  }
  return (
    <dl className="proof">
      <dt className="term">{proof.name}, its header</dt>
      <dd className="value">{JSON.stringify(proof.header)}</dd>
      <dt className="term">what it claims</dt>
      <dd>
        <pre className="value">{JSON.stringify(proof.claims, null, 2)}</pre>
      </dd>
      <dd className="mt-1 font-medium">Signature: {proof.signature}.</dd>
    </dl>
  )
}
