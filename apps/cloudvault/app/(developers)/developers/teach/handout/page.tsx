import type { Metadata } from 'next'
import { configuration } from '#configuration'
import { printShop } from '../../learn/print-shop.ts'
import { linkTo, Said, strong } from '../../learn/said.tsx'
import { wordsHere } from '../../learn/words-here.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsHere()).words.handout.tab }
}

/** To print, one for each learner. */
export default async function Page() {
  const [shop, { words }] = await Promise.all([printShop(), wordsHere()])
  const { handout } = words
  const { issuer } = configuration()
  return (
    <main id="content" className="page teach-page">
      <p className="term no-print pt-10">
        <Said words={handout.above} link={linkTo('/developers/teach')} />
      </p>
      <h1 className="mt-2 text-title">{handout.title}</h1>
      <ol className="guide-steps mt-6">
        <li>
          <Said words={handout.open} b={strong} shop={shop?.origin ?? handout.noShop} />
          <br />
          {handout.signIn} <Blank wide />
        </li>
        <li>
          <Said words={handout.look} b={strong} address={`${issuer}/developers/flows/latest`} />
        </li>
        <li>{handout.fill}</li>
      </ol>
      {handout.find.map(({ title, values, question }) => (
        <section key={title} aria-label={title} className="note">
          <h2 className="text-lead">{title}</h2>
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
      <section aria-label={handout.more.title} className="note">
        <h2 className="text-lead">{handout.more.title}</h2>
        <ol className="guide-steps">
          {handout.more.questions.map((question) => (
            <li key={question}>
              {question} <Blank />
            </li>
          ))}
        </ol>
      </section>
      <p className="mt-4">
        <Said words={handout.onward} b={strong} address={`${issuer}/developers/learn`} />
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
