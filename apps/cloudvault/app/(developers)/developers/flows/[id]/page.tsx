import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { flowName } from '#inspector/flow-name'
import { layout } from '#inspector/layout'
import { ownersStory } from '#inspector/owners-story'
import { proofsOf } from '#inspector/proofs'
import { whoHas } from '#inspector/who-has'
import { publishedKeys } from '#storage/signing-keys'
import { Moment } from '../../../../brand/moment.tsx'
import { Live } from '../live.tsx'
import { ownFlow } from '../own-flows.ts'
import { ArrowKeys } from './arrow-keys.tsx'
import { Diagram } from './diagram.tsx'
import '../flows.css'
import { MessageReader } from './message-reader.tsx'
import { OwnersStory } from './owners-story.tsx'
import { Toolbar } from './toolbar.tsx'
import { WhoHas } from './who-has.tsx'

export const metadata: Metadata = { title: 'A flow, message by message' }

type Asked = { message?: string; view?: string; value?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

/** One flow: the diagram, the chosen message, and whoever has the chosen value. Every choice is an address. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const found = await ownFlow(id)
  if (!found) notFound()
  const { flow, messages, gaps } = found
  const chosen = messages.find((message) => message.id === asked.message) ?? messages[0] ?? null
  const values = whoHas(messages)
  const value = values.find(({ mark }) => mark === asked.value) ?? null
  const proofs = chosen ? proofsOf(chosen, messages, await publishedKeys()) : []
  const isStory = asked.view === 'story'
  return (
    <main id="content" className="page inspector pb-10">
      <p className="term pt-8 sm:pt-10">
        <a href="/developers/flows">The inspector</a>
      </p>
      <h1 className="mt-1 text-heading">{flowName(flow)}</h1>
      <p className="mt-1 text-graphite">
        {messages.length} messages, <Moment at={new Date(flow.startedAt / 1000)} />
      </p>
      <Live flow={id} />
      <Toolbar id={id} isStory={isStory} chosen={chosen?.id ?? null} />
      <div className="inspector-desk">
        <section aria-label={isStory ? 'The owner’s story' : 'The messages'}>
          <ArrowKeys>
            {isStory ? (
              <OwnersStory sentences={ownersStory(messages, flow.clientName)} chosen={chosen?.id ?? null} />
            ) : (
              <Diagram
                rows={layout(messages, gaps)}
                chosen={chosen?.id ?? null}
                client={flow.clientName}
                value={value}
                live={{ flow: id, messages }}
              />
            )}
          </ArrowKeys>
        </section>
        <section
          id="reader"
          aria-label="The chosen message"
          className="inspector-reader"
          data-chosen={asked.message || value ? 'yes' : undefined}
        >
          {value && <WhoHas value={value} client={flow.clientName} message={chosen?.id ?? null} />}
          {chosen && <MessageReader message={chosen} proofs={proofs} view={isStory ? 'story' : null} />}
        </section>
      </div>
    </main>
  )
}
