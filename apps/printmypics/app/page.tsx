import { Crossing } from '#app/_front/crossing.tsx'
import { PaperShelf } from '#app/_front/paper-shelf.tsx'
import { ThreeSteps } from '#app/_front/three-steps.tsx'
import { ButtonLink } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { SlowSwitch } from '#app/_shopfront/slow-switch.tsx'
import { configuration } from '#configuration'
import { currentShopper } from '#session/shopper'
import { findConnection, isOpen } from '#storage/connections'

/** The front of the shop: what it is in one breath, and the button. */
export default async function Front() {
  const shopper = await currentShopper()
  const connection = shopper && (await findConnection(shopper.id))
  const vault = new URL(configuration().issuer).host
  const shop = new URL(configuration().url).host
  return (
    <main id="main" className="w-full">
      <section className="mx-auto grid max-w-7xl items-center gap-x-14 gap-y-12 px-4 pt-10 pb-16 sm:px-8 lg:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)] lg:pt-16">
        <div>
          <h1 className="text-3xl">
            Prints from the photos you{' '}
            <em className="font-note font-medium tracking-normal text-rubine italic">already</em> keep.
          </h1>
          <p className="mt-6 max-w-[34rem] text-lg">
            Your pictures live in CloudVault. Let PrintMyPics look at them there, choose a size, and hold them in your
            hands. Your CloudVault password stays between you and CloudVault.
          </p>
          <div className="mt-8">
            {isOpen(connection) ? <Choose owner={connection.ownerName} /> : <ConnectButton large />}
          </div>
          {!isOpen(connection) && (
            <p className="mt-5 max-w-[32rem] text-sm text-soft">
              CloudVault will ask you, at <strong className="text-ink">{vault}</strong>, whether we may see your albums
              and fetch photos. You can say no, and you can take a yes back at any time.
            </p>
          )}
          <div className="mt-5">{!isOpen(connection) && <SlowSwitch returnTo="/" />}</div>
          <p className="mt-8 text-sm text-soft">
            In our shop?{' '}
            <a href="/kiosk" className="link">
              Use the photo booth
            </a>
          </p>
        </div>
        <Crossing vault={vault} shop={shop} />
      </section>
      <ThreeSteps vault={vault} />
      <PaperShelf />
    </main>
  )
}

function Choose({ owner }: { owner: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <ButtonLink href="/photos" large>
        Choose photos
      </ButtonLink>
      <p className="font-note text-lg text-soft italic">{owner ? `${owner}’s vault is connected.` : 'Connected.'}</p>
    </div>
  )
}
