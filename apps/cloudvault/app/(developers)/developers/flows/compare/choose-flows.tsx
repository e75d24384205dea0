import { flowName } from '#inspector/flow-name'
import type { Flow } from '#wire/flows'
import { distance } from '../../../../brand/distance.ts'

type Props = { flows: readonly Flow[]; left: string | undefined; right: string | undefined }

/** Which two: the newest ones unless somebody chose. */
export function ChooseFlows({ flows, left, right }: Props) {
  if (flows.length < 2) {
    return (
      <p className="notice mt-8 max-w-prose">
        This browser has caused {flows.length === 0 ? 'no flow yet' : 'one flow so far'}, and comparing takes two.{' '}
        Connect a client to this vault, come back, and do it differently the second time.
      </p>
    )
  }
  return (
    <form method="get" action="/developers/flows/compare" className="choose-flows mt-8">
      <Choice name="left" label="On the left" flows={flows} chosen={left ?? flows[1]?.id} />
      <Choice name="right" label="On the right" flows={flows} chosen={right ?? flows[0]?.id} />
      <button type="submit" className="button button-strong">
        Compare
      </button>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; flows: readonly Flow[]; chosen: string | undefined }

function Choice({ name, label, flows, chosen }: ChoiceProps) {
  const now = new Date()
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="term">
        {label}
      </label>
      <select id={name} name={name} defaultValue={chosen} className="field mt-1">
        {flows.map((flow) => (
          <option key={flow.id} value={flow.id}>
            {flowName(flow)}, {distance(new Date(flow.startedAt / 1000), now)}, {flow.count} messages
          </option>
        ))}
      </select>
    </div>
  )
}
