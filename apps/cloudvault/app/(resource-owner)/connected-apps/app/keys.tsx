import { ALL_SCOPES, sentenceFor } from '#oauth/scope'
import type { LivingGrant } from '#storage/connected-apps'
import { Moment } from '../../../brand/moment.tsx'
import { Address } from '../../address.tsx'
import { Fact } from '../fact.tsx'

/** RFC 6749 §1.3: one approval, one key. Who connects in two browsers has given two. */
export function Keys({ grants, clientName }: { grants: readonly LivingGrant[]; clientName: string }) {
  return (
    <section className="mt-10 max-w-prose">
      <h2 className="text-heading">The keys it holds</h2>
      {grants.length === 0 && (
        <p className="mt-3">
          None at the moment. CloudVault remembers what you approved, so {clientName} may come back for it.
        </p>
      )}
      <ol className="mt-3 border-t border-ink">
        {grants.map((grant) => (
          <li key={grant.id} className="border-b border-rule py-4">
            <dl className="flex flex-wrap gap-x-10 gap-y-2">
              <Fact term="Since">
                <Moment at={grant.createdAt} />
              </Fact>
              <Fact term="Last used">{grant.lastUsedAt ? <Moment at={grant.lastUsedAt} /> : 'not yet'}</Fact>
              {grant.lastUsedAddress && (
                <Fact term="From">
                  <Address address={grant.lastUsedAddress} />
                </Fact>
              )}
              <Fact term="Ends by itself">
                <Moment at={grant.expiresAt} />
              </Fact>
            </dl>
            <p className="mt-2 text-note text-graphite">
              {ALL_SCOPES.filter((scope) => grant.scope.includes(scope))
                .map(sentenceFor)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
