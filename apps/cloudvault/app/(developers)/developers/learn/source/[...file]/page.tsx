import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TEXTS } from '#learn/en/texts'
import { LAB_TEXTS } from '../../../labs/lab-texts.ts'
import { linkTo, Said } from '../../said.tsx'
import { CodeLines, partyOf } from '../../source-figure.tsx'
import { wordsHere } from '../../words-here.ts'

type At = { params: Promise<{ file: string[] }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  return { title: (await params).file.at(-1) ?? (await wordsHere()).words.figures.file }
}

/** A file that a lesson or a lab quotes, whole, as it was when this was built. */
export default async function Page({ params }: At) {
  const file = (await params).file.join('/')
  const text = await quoted(file)
  if (text === null) notFound()
  const [app, ...path] = file.split('/')
  const { sourceOf } = (await wordsHere()).words.figures
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <Said words={sourceOf} link={linkTo('/developers/learn')} party={partyOf(app)} />
      </p>
      <h1 className="value mt-2 mb-6 text-heading">{path.join('/')}</h1>
      <CodeLines code={text.trimEnd()} first={1} anchors />
    </main>
  )
}

async function quoted(file: string): Promise<string | null> {
  const texts = await Promise.all([...Object.values(TEXTS), ...Object.values(LAB_TEXTS)].map((load) => load()))
  return texts.map(({ sources }) => sources[file]).find((text) => text !== undefined) ?? null
}
