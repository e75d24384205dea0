import { configuration, isOnOneMachine } from '#configuration'
import { ExportMenu } from '../export-menu.tsx'
import { choose } from './address.ts'
import { Beside } from './beside.tsx'
import { ShowSecrets } from './show-secrets.tsx'

type Props = { id: string; isStory: boolean; chosen: string | null }

/** Two perspectives, whole values or marks, and the flow as a file. */
export function Toolbar({ id, isStory, chosen }: Props) {
  return (
    <div className="inspector-tools">
      <nav aria-label="Perspective" className="perspectives">
        <a href={choose({ message: chosen })} aria-current={isStory ? undefined : 'true'}>
          The messages
        </a>
        <a href={choose({ message: chosen, view: 'story' })} aria-current={isStory ? 'true' : undefined}>
          The owner’s story
        </a>
      </nav>
      {isOnOneMachine(configuration().mode) && <ShowSecrets />}
      <a href={`/developers/flows/compare?left=${id}`}>Compare</a>
      <a href={`/developers/flows/${id}/present`}>Present</a>
      <Beside />
      <ExportMenu flow={id} />
    </div>
  )
}
