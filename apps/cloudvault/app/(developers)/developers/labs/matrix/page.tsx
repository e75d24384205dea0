import type { Metadata } from 'next'
import { type Lab, mutationOf } from '#labs/lab'
import { LABS } from '#labs/labs'
import { quoteFrom } from '../../../../../learn/press/quote.mjs'
import { LAB_TEXTS } from '../lab-texts.ts'

export const metadata: Metadata = { title: 'Attacks and defences' }

/** Attack by defence by line by section by test. A test holds every cell of it against what exists. */
export default async function Page() {
  const rows = await Promise.all(LABS.map(async (lab) => ({ lab, line: await lineOf(lab) })))
  return (
    <main id="content" className="page pb-10">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/labs">Attack labs</a>
      </p>
      <h1 className="mt-2 text-title">Attacks and defences</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Each test plays the attack with the defence off and on. That the test would notice is proven too: with the check
        taken out of the code, it fails.
      </p>
      <ul className="lab-matrix">
        {rows.map(({ lab, line }) => (
          <Row key={lab.slug} lab={lab} line={line} />
        ))}
      </ul>
    </main>
  )
}

function Row({ lab, line }: { lab: Lab; line: number }) {
  const { slug, title, defence, cites, check, test } = lab
  const { file, search, replace } = mutationOf(lab)
  return (
    <li>
      <h2>
        <a href={`/developers/labs/${slug}`}>{title}</a>
      </h2>
      <dl>
        <dt>Defence</dt>
        <dd>{defence}</dd>
        <dt>Code</dt>
        <dd className="value">
          <a href={`/developers/learn/source/${check.file}#L${line}`}>
            {check.file}:{line}
          </a>{' '}
          {check.region}
        </dd>
        <dt>Section</dt>
        <dd>
          <cite>{cites}</cite>
        </dd>
        <dt>Test</dt>
        <dd className="value">
          {test.file} {test.title}
        </dd>
        <dt>Without it</dt>
        <dd className="value">
          <del>{search}</del> {replace && <ins>{replace}</ins>}
          {file !== `apps/${check.file}` && <span className="text-graphite"> in {file}</span>}
        </dd>
      </dl>
    </li>
  )
}

/** Where the check begins, in the file as it was when this was built. */
async function lineOf({ slug, check }: (typeof LABS)[number]): Promise<number> {
  const { sources } = await LAB_TEXTS[slug]()
  return quoteFrom(sources[check.file] ?? '', check.region).line
}
