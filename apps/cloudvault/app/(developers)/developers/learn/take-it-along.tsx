import { configuration } from '#configuration'
import { learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { CopyButton } from '../copy-button.tsx'

/** Progress without an account: a link that opens it in another browser. */
export async function TakeItAlong() {
  const learner = learnerOf(await pageCookies())
  if (!learner) return null
  const link = `${configuration().issuer}/developers/learn/adopt?learner=${learner}`
  return (
    <section aria-labelledby="along" className="annex-section mt-14">
      <h2 id="along" className="text-heading">
        Take your progress along
      </h2>
      <p className="mt-2 max-w-prose text-graphite">
        There is no account behind it, only a cookie in this browser. This link opens the same progress in another one.
        Whoever has it can go on where you are, so treat it like a library card.
      </p>
      <details className="mt-3">
        <summary className="text-blue underline">Show the link</summary>
        <p className="annex-value mt-2 max-w-prose">
          <code className="value">{link}</code>
          <CopyButton value={link} what="the link to your progress" />
        </p>
      </details>
    </section>
  )
}
