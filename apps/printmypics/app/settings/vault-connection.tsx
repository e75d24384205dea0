import { Button } from '#app/_shopfront/button.tsx'
import { ConnectButton } from '#app/_shopfront/connect-button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { Sheet } from '#app/_shopfront/sheet.tsx'
import { SlowSwitch } from '#app/_shopfront/slow-switch.tsx'
import { csrfForPage } from '#session/csrf'
import type { ConnectionSummary } from '#storage/connections'
import { Moment } from './moment.tsx'

/** What each scope lets this shop do, in its own words. */
const MEANING: Record<string, string> = {
  read_photos: 'look at your photos and fetch the ones you order',
  list_albums: 'see your albums and their titles',
  write_photos: 'add and delete photos',
}

/** The connection in words; disconnecting, and reconnecting when the permission is gone. */
export function VaultConnection({ connection }: { connection: ConnectionSummary | null }) {
  return (
    <section aria-labelledby="vault">
      <h2 id="vault" className="mb-8 text-xl">
        Your vault
      </h2>
      <Sheet marks className="flex flex-col gap-5 p-6 sm:p-8">
        {!connection && <NotConnected />}
        {connection?.takenBackAt && <TakenBack since={connection.takenBackAt} />}
        {connection && !connection.takenBackAt && <Connected connection={connection} />}
      </Sheet>
      <div className="mt-5">
        <SlowSwitch returnTo="/settings" />
      </div>
    </section>
  )
}

function NotConnected() {
  return (
    <>
      <p>No vault is connected. PrintMyPics can see none of your photos.</p>
      <ConnectButton returnTo="/settings" />
    </>
  )
}

function TakenBack({ since }: { since: Date }) {
  return (
    <>
      <Notice title="The permission was taken back" tone="trouble">
        <p>
          We found out <Moment at={since} />. You, or CloudVault, ended it there, so we can fetch nothing any more. Your
          basket and your orders are still here.
        </p>
      </Notice>
      <div className="flex flex-wrap gap-4">
        <ConnectButton returnTo="/settings" />
        <DisconnectForm label="Forget this vault" />
      </div>
    </>
  )
}

function Connected({ connection }: { connection: ConnectionSummary }) {
  const row = 'grid gap-1 border-t border-rule py-3 sm:grid-cols-[11rem_1fr]'
  return (
    <>
      <dl>
        <div className={row}>
          <dt className="font-semibold">Whose vault</dt>
          <dd>
            {connection.ownerName || 'Its owner’s name is not known to us'}, at{' '}
            <span className="font-semibold">{new URL(connection.issuer).host}</span>
          </dd>
        </div>
        <div className={row}>
          <dt className="font-semibold">PrintMyPics may</dt>
          <dd>
            <ul>
              {connection.scope.map((scope) => (
                <li key={scope}>
                  {MEANING[scope] ?? 'something it did not ask for'} <code className="text-sm text-soft">{scope}</code>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div className={row}>
          <dt className="font-semibold">Since</dt>
          <dd>
            <Moment at={connection.connectedAt} />
          </dd>
        </div>
        <div className={row}>
          <dt className="font-semibold">Last renewed</dt>
          <dd>{connection.refreshedAt ? <Moment at={connection.refreshedAt} /> : 'not yet'}</dd>
        </div>
      </dl>
      <DisconnectForm label="Disconnect" />
    </>
  )
}

async function DisconnectForm({ label }: { label: string }) {
  return (
    <form method="post" action="/disconnect">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <Button look="quiet">{label}</Button>
    </form>
  )
}
