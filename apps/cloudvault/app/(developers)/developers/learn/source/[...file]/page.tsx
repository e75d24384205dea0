import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LAB_TEXTS } from '../../../labs/lab-texts.ts'
import { LESSON_TEXTS } from '../../lesson-texts.ts'
import { CodeLines } from '../../source-figure.tsx'

type At = { params: Promise<{ file: string[] }> }

export async function generateMetadata({ params }: At): Promise<Metadata> {
  return { title: (await params).file.at(-1) ?? 'A file' }
}

/** A file that a lesson or a lab quotes, whole, as it was when this was built. */
export default async function Page({ params }: At) {
  const file = (await params).file.join('/')
  const text = await sourceOf(file)
  if (text === null) notFound()
  const [app, ...path] = file.split('/')
  return (
    <main id="content" className="page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/learn">The course</a>, source of {app === 'cloudvault' ? 'CloudVault' : 'PrintMyPics'}
      </p>
      <h1 className="value mt-2 mb-6 text-heading">{path.join('/')}</h1>
      <CodeLines code={text.trimEnd()} first={1} anchors />
    </main>
  )
}

async function sourceOf(file: string): Promise<string | null> {
  const texts = await Promise.all([...Object.values(LESSON_TEXTS), ...Object.values(LAB_TEXTS)].map((load) => load()))
  return texts.map(({ sources }) => sources[file]).find((text) => text !== undefined) ?? null
}
