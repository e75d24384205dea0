import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { printShop } from '../../learn/print-shop.ts'

export const metadata: Metadata = { title: 'Handout' }

const FIND: readonly { message: string; values: readonly string[]; question: string }[] = [
  {
    message: 'The authorization request',
    values: ['client_id', 'state', 'code_challenge'],
    question: 'Which of these is new at every click?',
  },
  {
    message: 'The answer, with a code',
    values: ['code (first six characters)', 'state', 'iss'],
    question: 'What must the shop compare first, and with what?',
  },
  {
    message: 'The token request',
    values: ['grant_type', 'code_verifier (first six characters)'],
    question: 'Why does your browser’s history not have it?',
  },
  { message: 'The call to the photo API', values: ['Authorization'], question: 'Who can use it, if it is copied?' },
]

/** To print, one for each learner. */
export default async function Page() {
  const shop = await printShop()
  return (
    <main id="content" className="page teach-page">
      <p className="term no-print pt-10">
        <a href="/developers/teach">Teach</a>. Print this page, one for each learner.
      </p>
      <h1 className="mt-2 text-title">Watch two apps agree</h1>
      <ol className="guide-steps mt-6">
        <li>
          Open <b>{shop?.origin ?? 'the print shop'}</b>, press “Connect to CloudVault”, sign in, read, approve.
          <br />
          My sign-in: <Blank wide />
        </li>
        <li>
          Open <b>{configuration().issuer}/developers/flows/latest</b>: this is what your browser and the two servers
          have just said.
        </li>
        <li>Fill in what you find, and answer before you look it up.</li>
      </ol>
      {FIND.map(({ message, values, question }) => (
        <section key={message} aria-label={message} className="note">
          <h2 className="text-lead">{message}</h2>
          <div>
            {values.map((value) => (
              <p key={value}>
                <span className="value">{value}</span> <Blank />
              </p>
            ))}
            <p className="mt-2">
              {question} <Blank wide />
            </p>
          </div>
        </section>
      ))}
      <section aria-label="Three more" className="note">
        <h2 className="text-lead">Three more</h2>
        <ol className="guide-steps">
          <li>
            Connect again and say no. Which word comes back in place of the code? <Blank />
          </li>
          <li>
            Take the permission back under Connected apps, and reload the shop. Which status is the answer? <Blank />
          </li>
          <li>
            Which value did your browser never see? <Blank />
          </li>
        </ol>
      </section>
      <p className="mt-4">
        To go on: <b>{configuration().issuer}/developers/learn</b>
      </p>
    </main>
  )
}

function Blank({ wide = false }: { wide?: boolean }) {
  return (
    <span className={wide ? 'blank w-full' : 'blank'} aria-hidden="true">
      {'\u00a0'}
    </span>
  )
}
