import { ButtonLink } from '#app/_shopfront/button.tsx'
import { Notice } from '#app/_shopfront/notice.tsx'
import { Wordmark } from '#app/_shopfront/wordmark.tsx'
import type { TroubleTag } from '#cloudvault/trouble'
import { BoothButton } from './booth-button.tsx'

const TAKEN_BACK = {
  title: 'The permission has been taken back',
  why: 'You, or CloudVault, ended what this booth was allowed to see. Nothing of yours is on this screen any more.',
}
const REFUSED = {
  title: 'CloudVault would not hand the photos over',
  why: 'It gave an answer we cannot work with. Start again, and allow both permissions on your phone.',
}
const AWAY = {
  title: 'CloudVault does not answer',
  why: 'It is away, or slow just now. What you have chosen is kept; try again in a moment.',
}

/** The permission is here, and the photos are not. */
export function Unavailable({ trouble }: { trouble: TroubleTag }) {
  const away = trouble === 'vault-away'
  const words = away ? AWAY : trouble === 'vault-refused' ? REFUSED : TAKEN_BACK
  return (
    <div className="booth-screen">
      <header className="booth-top">
        <Wordmark />
      </header>
      <h1 className="booth-title">Your photos</h1>
      <Notice tone="trouble" title={words.title}>
        <p>{words.why}</p>
      </Notice>
      <div className="booth-keys">
        {away ? (
          <ButtonLink href="/kiosk" className="booth-key">
            Try again
          </ButtonLink>
        ) : (
          <BoothButton action="/kiosk/start">Start again</BoothButton>
        )}
        <BoothButton action="/kiosk/finish" look="quiet">
          Finish
        </BoothButton>
      </div>
    </div>
  )
}
