import type { TroubleTag } from '#cloudvault/trouble'
import { ButtonLink } from './button.tsx'
import { ConnectButton } from './connect-button.tsx'
import { Notice } from './notice.tsx'
import { Sheet } from './sheet.tsx'

type Props = { tag: TroubleTag; retry: string }

/** Every way the vault can keep its photos from us: what happened, what is safe, what to do now. */
export function VaultTrouble({ tag, retry }: Props) {
  if (tag === 'not-connected') return <NotConnected returnTo={retry} />
  if (tag === 'taken-back') return <TakenBack returnTo={retry} />
  if (tag === 'photo-gone') return <PhotoGone />
  return <VaultAway retry={retry} refused={tag === 'vault-refused'} />
}

function NotConnected({ returnTo }: { returnTo: string }) {
  return (
    <Sheet marks className="max-w-2xl">
      <h2 className="text-xl">There is no vault connected yet</h2>
      <p className="mt-3">
        Your photos stay in CloudVault. Press the button and CloudVault asks you, at its own address, whether
        PrintMyPics may look at them. Your CloudVault password is typed there and nowhere else.
      </p>
      <div className="mt-6">
        <ConnectButton returnTo={returnTo} />
      </div>
    </Sheet>
  )
}

function TakenBack({ returnTo }: { returnTo: string }) {
  return (
    <Notice tone="trouble" title="The permission has been taken back">
      <p>
        You, or CloudVault, ended what PrintMyPics was allowed to do, so we can no longer see your photos. Your basket
        and your orders are still here. Reconnect whenever you like:
      </p>
      <ConnectButton returnTo={returnTo} />
    </Notice>
  )
}

function PhotoGone() {
  return (
    <Notice title="This photo is not in your vault any more">
      <p>It may have been deleted there. Nothing of it is left here either: we never keep photos nobody ordered.</p>
      <p>
        <a href="/photos" className="link">
          Choose another photo
        </a>
      </p>
    </Notice>
  )
}

function VaultAway({ retry, refused }: { retry: string; refused: boolean }) {
  return (
    <Notice tone="trouble" title={refused ? 'CloudVault would not hand the photos over' : 'CloudVault does not answer'}>
      <p>
        {refused
          ? 'It gave an answer we cannot work with. If you allowed less than both permissions, reconnecting asks you again.'
          : 'It is away, or slow just now. Nothing is lost: your basket, your orders and your permission are as they were.'}
      </p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href={retry} look="quiet">
          Try again
        </ButtonLink>
        {refused && <ConnectButton returnTo={retry} />}
      </div>
    </Notice>
  )
}
