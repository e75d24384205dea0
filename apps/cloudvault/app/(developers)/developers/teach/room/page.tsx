import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { textIn } from '#learn/languages'
import { wordsHere } from '../../learn/words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.teacher.room }
}

/** How thirty people get started in ten minutes. */
export default async function Page() {
  const { language, words } = await wordsHere()
  const text = textIn(language, 'room')
  const { default: Guide } = await text.load()
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/teach">{words.teacher.back}</a>
      </p>
      <h1 className="mt-2 text-title">{words.teacher.room}</h1>
      <div lang={text.language}>
        <Guide components={{ Lead, Part, ol: Steps, pre: Command }} />
      </div>
    </main>
  )
}

function Lead({ children }: { children: ReactNode }) {
  return <div className="mt-4 max-w-prose text-graphite">{children}</div>
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="annex-section mt-12">
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Steps({ children }: { children: ReactNode }) {
  return <ol className="guide-steps mt-4">{children}</ol>
}

function Command({ children }: { children: ReactNode }) {
  return <pre className="command">{children}</pre>
}
