import { problemIn } from './judge-request.ts'
import { returns, type Scene, sentTo } from './scene.ts'

type Change = (answer: URLSearchParams) => void
type Forgery = { change: Change; refused: string; taken: string; cites: string }

const FORGERIES: Forgery[] = [
  {
    change: (answer) => answer.set('state', 'mallorys-own-state-0123456789'),
    refused: 'An answer with another state is refused.',
    taken: 'An answer with another state is taken: Mallory can log her victim in to her own vault.',
    cites: 'RFC 6749 §10.12',
  },
  {
    change: (answer) => answer.delete('state'),
    refused: 'An answer without a state is refused.',
    taken: 'An answer without any state is taken.',
    cites: 'RFC 6749 §10.12',
  },
  {
    change: (answer) => answer.set('iss', 'https://mallory.example'),
    refused: 'An answer of another server is refused.',
    taken: 'An answer whose iss names another server is taken: this is how servers are mixed up.',
    cites: 'RFC 9207 §2.4',
  },
  {
    change: (answer) => answer.delete('iss'),
    refused: 'An answer without iss is refused.',
    taken: 'An answer without iss is taken, although CloudVault always sends one.',
    cites: 'RFC 9207 §2.4',
  },
  {
    change: (answer) => answer.delete('code'),
    refused: 'An answer without a code is refused.',
    taken: 'An answer without a code is taken.',
    cites: 'RFC 6749 §4.1.2',
  },
]

/** Exercise 3: every forgery is made of a real answer, and each has a dance of its own. */
export async function judgeCallback(scene: Scene): Promise<void> {
  const { verdict } = scene
  const real = await answerFrom(scene, 'approve')
  const said = await returns(scene, real)
  verdict.needs(
    said.status === 200,
    'The real answer is taken.',
    `The real answer is refused: your program answered ${said.status}${problemIn(said.json)}.`,
    'RFC 6749 §4.1.2',
  )
  verdict.sees(
    said.json.code === real.get('code'),
    'Its code is given back.',
    'The code that is given back is not the one of the answer.',
    'RFC 6749 §4.1.2',
  )
  const twice = await returns(scene, real)
  verdict.sees(
    twice.status !== 200,
    'The same answer a second time is refused.',
    'The same answer is taken twice: forget the state once it has been used.',
    'RFC 6749 §10.12',
  )
  for (const { change, refused, taken, cites } of FORGERIES) {
    const forged = await answerFrom(scene, 'approve')
    change(forged)
    const { status } = await returns(scene, forged)
    verdict.sees(status !== 200, refused, taken, cites)
  }
  const no = await answerFrom(scene, 'deny')
  const denied = await returns(scene, no)
  verdict.sees(
    denied.status !== 200,
    'When the owner said no, there is no code.',
    'The owner said no, and your program goes on.',
    'RFC 6749 §4.1.2.1',
  )
  verdict.sees(
    JSON.stringify(denied.json).includes('access_denied'),
    'The error says what the server said: access_denied.',
    'The error does not say what the server said: access_denied.',
    'RFC 6749 §4.1.2.1',
  )
}

/** What the browser brings back of a new dance. */
export async function answerFrom(scene: Scene, decision: 'approve' | 'deny'): Promise<URLSearchParams> {
  const { url } = await sentTo(scene)
  const asked = url ?? new URL(scene.vault.url)
  if (decision === 'deny') asked.searchParams.set('prompt', 'consent') // else a remembered approval answers
  const page = await scene.vault.answers(asked.href, decision)
  return page.location ? new URL(page.location).searchParams : new URLSearchParams()
}
