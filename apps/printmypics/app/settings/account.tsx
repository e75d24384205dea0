import { Button, ButtonLink } from '#app/_shopfront/button.tsx'
import { Sheet } from '#app/_shopfront/sheet.tsx'
import { CloudVaultForm } from '#app/sign-in/cloudvault-form.tsx'
import { configuration } from '#configuration'
import { csrfForPage } from '#session/csrf'
import type { Shopper } from '#session/shopper'
import { accountsOf } from '#storage/accounts'
import { countSessionsOf } from '#storage/sessions'
import { Moment } from './moment.tsx'

/** Who is shopping, by which doors they may come in, and how they leave. */
export function Account({ shopper }: { shopper: Shopper | null }) {
  return (
    <section aria-labelledby="account">
      <h2 id="account" className="mb-4 text-xl">
        Your account
      </h2>
      <Sheet className="flex flex-col gap-5 p-6 sm:p-8">
        {shopper && !shopper.isGuest ? <SignedIn shopper={shopper} /> : <Guest />}
      </Sheet>
    </section>
  )
}

function Guest() {
  return (
    <>
      <p>
        You are shopping as a guest. Basket, vault and orders live in this browser, and come along when you sign in.
      </p>
      <div>
        <ButtonLink href="/sign-in?return_to=/settings">Sign in</ButtonLink>
      </div>
    </>
  )
}

async function SignedIn({ shopper }: { shopper: Shopper }) {
  const [accounts, sessions] = await Promise.all([accountsOf(shopper.id), countSessionsOf(shopper.id)])
  const linked = accounts.find(({ issuer }) => issuer.replace(/\/$/, '') === configuration().issuer)
  return (
    <>
      <p>
        Signed in as <strong>{shopper.name ?? shopper.email ?? 'a CloudVault owner'}</strong>
        {shopper.email && shopper.name && `, ${shopper.email}`}.
      </p>
      {linked ? (
        <p>
          “Sign in with CloudVault” also brings you here, since <Moment at={linked.createdAt} />. That is a way in, and
          gives us no photos.
        </p>
      ) : (
        <div className="flex flex-col gap-3">
          <p>You may also come in with your CloudVault name. That links the way in, and gives us no photos.</p>
          <CloudVaultForm goTo="/settings" label="Link my CloudVault name" look="quiet" />
        </div>
      )}
      <form method="post" action="/sign-out" className="flex flex-wrap gap-4">
        <input type="hidden" name="csrf" value={await csrfForPage()} />
        <Button look="quiet">Sign out</Button>
        <Button look="quiet" name="everywhere" value="yes">
          {sessions > 1 ? `Sign out everywhere (${sessions} places)` : 'Sign out everywhere'}
        </Button>
      </form>
    </>
  )
}
