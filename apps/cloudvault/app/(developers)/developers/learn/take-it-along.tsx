import { configuration } from '#configuration'
import { learnerOf } from '#session/learner'
import { pageCookies } from '#session/page-cookies'
import { CopyButton } from '../copy-button.tsx'
import { wordsHere } from './words-here.ts'

/** Progress without an account: a link that opens it in another browser. */
export async function TakeItAlong() {
  const learner = learnerOf(await pageCookies())
  if (!learner) return null
  const { title, lead, show, copy } = (await wordsHere()).words.overview.along
  const link = `${configuration().issuer}/developers/learn/adopt?learner=${learner}`
  return (
    <section aria-labelledby="along" className="annex-section mt-14">
      <h2 id="along" className="text-heading">
        {title}
      </h2>
      <p className="mt-2 max-w-prose text-graphite">{lead}</p>
      <details className="mt-3">
        <summary className="text-blue underline">{show}</summary>
        <p className="annex-value mt-2 max-w-prose">
          <code className="value">{link}</code>
          <CopyButton value={link} what={copy} />
        </p>
      </details>
    </section>
  )
}
