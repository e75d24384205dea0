import { Notice } from '#app/_shopfront/notice.tsx'
import { Wordmark } from '#app/_shopfront/wordmark.tsx'
import type { KioskVisit } from '#storage/kiosk-visits'
import { BoothButton } from './booth-button.tsx'
import { QrCode } from './qr-code.tsx'
import { asWritten, inGroups } from './user-code.ts'
import { WatchThePhone } from './watch-the-phone.tsx'

/** RFC 8628 §3.3: the code and where to take it, for as long as the booth waits. */
export function ShowCode({ visit }: { visit: KioskVisit }) {
  const secondsLeft = Math.max(0, Math.round((visit.codeExpiresAt.getTime() - Date.now()) / 1000))
  return (
    <div className="booth-screen">
      <noscript>
        <meta httpEquiv="refresh" content="6" />
      </noscript>
      <header className="booth-top">
        <Wordmark />
        <WatchThePhone secondsLeft={secondsLeft} unanswered={visit.unanswered} />
      </header>
      <h1 className="booth-title">Now take out your phone</h1>
      {visit.unanswered > 0 && (
        <Notice title="CloudVault does not answer just now">
          <p>Your code stays good. We ask again by ourselves, a little later each time.</p>
        </Notice>
      )}
      <div className="booth-ways">
        <section aria-labelledby="by-camera" className="sheet marked booth-way">
          <h2 id="by-camera">Point its camera here</h2>
          <QrCode
            text={visit.completeUri ?? visit.verificationUri}
            label={`QR code that opens ${asWritten(visit.verificationUri)} with the code ${visit.userCode}`}
          />
        </section>
        <section aria-labelledby="by-hand" className="booth-way">
          <h2 id="by-hand">
            or go to <b className="booth-address">{asWritten(visit.verificationUri)}</b> and enter
          </h2>
          <Code userCode={visit.userCode} />
          <p className="mt-5">
            Your phone will show you this code. <b>Say yes only if it is the same as here.</b>
          </p>
        </section>
      </div>
      <WhatHappens />
      <div className="booth-keys">
        <BoothButton action="/kiosk/start" look="quiet">
          Show another code
        </BoothButton>
        <BoothButton action="/kiosk/finish" look="quiet">
          Stop
        </BoothButton>
      </div>
    </div>
  )
}

function Code({ userCode }: { userCode: string }) {
  return (
    <p className="booth-code">
      <span className="sr-only">{userCode}</span>
      {inGroups(userCode).map((group) => (
        <span key={group} aria-hidden="true" className="booth-code-group">
          {group}
        </span>
      ))}
    </p>
  )
}

function WhatHappens() {
  return (
    <dl className="booth-terms">
      <div>
        <dt>What happens then</dt>
        <dd>You sign in at CloudVault, on your phone, and say yes. Your photos appear here by themselves.</dd>
      </div>
      <div>
        <dt>What this booth can see</dt>
        <dd>Your albums and photos, until you press Finish. It can change and delete nothing.</dd>
      </div>
      <div>
        <dt>What it never sees</dt>
        <dd>Your password, your e-mail address, anything you type on your phone.</dd>
      </div>
    </dl>
  )
}
