import { currentShopper } from '#session/shopper'
import { countBasket } from '#storage/basket'
import { findConnection } from '#storage/connections'
import { BasketLink } from './basket-link.tsx'
import { ConnectionState } from './connection-state.tsx'
import { Wordmark } from './wordmark.tsx'

const link = 'inline-flex min-h-11 items-center whitespace-nowrap px-1 hover:underline decoration-2 underline-offset-4'

/** Who you are here, whether your vault is connected, and what is in the basket. Plain links: nothing is prefetched. */
export async function Header() {
  const shopper = await currentShopper()
  const [connection, prints] = shopper
    ? await Promise.all([findConnection(shopper.id), countBasket(shopper.id)])
    : [null, 0]
  return (
    <header className="border-b border-rule">
      <div aria-hidden="true" className="strip" />
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-8">
        <a href="/" aria-label="PrintMyPics, to the front of the shop" className="mr-auto py-1.5">
          <Wordmark />
        </a>
        <nav
          aria-label="Shop"
          className="order-3 flex w-full flex-wrap items-center gap-x-2.5 text-sm font-semibold sm:order-none sm:w-auto sm:gap-x-4"
        >
          <a href="/photos" className={link}>
            Photos
          </a>
          <a href="/orders" className={link}>
            Orders
          </a>
          <ConnectionState connection={connection} />
          {shopper && !shopper.isGuest ? (
            <a href="/settings" className={link}>
              Settings
            </a>
          ) : (
            <a href="/sign-in" className={link}>
              Sign in
            </a>
          )}
        </nav>
        <BasketLink prints={prints} />
      </div>
    </header>
  )
}
