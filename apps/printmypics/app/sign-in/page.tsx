import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { PageFrame } from '#app/_shopfront/page-frame.tsx'
import { Sheet } from '#app/_shopfront/sheet.tsx'
import { configuration } from '#configuration'
import { localPath } from '#session/local-path'
import { currentShopper } from '#session/shopper'
import { CloudVaultForm } from './cloudvault-form.tsx'
import { DemoSignIn } from './demo-sign-in.tsx'
import { PasswordForm } from './password-form.tsx'
import { signInTrouble } from './words.ts'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { error, callbackUrl, return_to } = await searchParams
  const shopper = await currentShopper()
  const trouble = signInTrouble(error)
  if (shopper && !shopper.isGuest && trouble) redirect('/settings?word=not-linked')
  if (shopper && !shopper.isGuest) return <AlreadyIn name={shopper.name ?? shopper.email ?? 'somebody'} />
  const goTo = localPath(return_to ?? withoutOrigin(callbackUrl), '/photos')
  return (
    <PageFrame
      title="Sign in to PrintMyPics"
      aside="This says who is shopping. Whether we may see your photos is another question, and CloudVault asks you that."
    >
      {trouble && (
        <div className="mb-8 max-w-3xl">
          <Notice title={trouble.title} tone="trouble">
            <p>{trouble.why}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <Sheet className="p-6 sm:p-8">
          <h2 className="mb-5 text-xl">With e-mail and password</h2>
          <PasswordForm goTo={goTo} />
          <DemoSignIn password={configuration().demoPassword} />
        </Sheet>
        <Sheet className="p-6 sm:p-8">
          <h2 className="mb-5 text-xl">With your CloudVault name</h2>
          <p className="mb-5">
            CloudVault tells us your name and e-mail address, and nothing about your photos. To print them you press
            Connect afterwards.
          </p>
          <CloudVaultForm goTo={goTo} label="Sign in with CloudVault" />
        </Sheet>
      </div>
      <p className="mt-8 text-soft">
        No account? You need none to order: your basket waits in this browser, and comes along if you sign in later.
      </p>
    </PageFrame>
  )
}

function AlreadyIn({ name }: { name: string }) {
  return (
    <PageFrame title={`You are signed in as ${name}`} narrow>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/photos">Choose photos</ButtonLink>
        <ButtonLink href="/settings" look="quiet">
          Settings
        </ButtonLink>
      </div>
    </PageFrame>
  )
}

/** next-auth sends back whole URLs of this shop. */
function withoutOrigin(address: string | string[] | undefined): string | undefined {
  if (typeof address !== 'string' || !address.startsWith(`${configuration().url}/`)) return undefined
  return address.slice(configuration().url.length)
}
