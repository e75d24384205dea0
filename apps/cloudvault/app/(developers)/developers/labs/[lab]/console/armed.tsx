import type { Hand } from '#labs/hands'
import { type Lab, lootOf, type Performance, performancesOf } from '#labs/lab'
import type { Stop } from '#labs/what-stopped'
import { Stops } from './stops.tsx'

type Props = { lab: Lab; hand: Hand | null; stops: readonly Stop[]; csrf: string }

/** Whether the lab is armed for this browser, what has been achieved, counted and not guessed, and which checks said no. */
export function Armed({ lab, hand, stops, csrf }: Props) {
  if (!hand) {
    return (
      <section aria-labelledby="armed" className="mt-8">
        <h2 id="armed" className="annex-section text-heading">
          Arm the lab
        </h2>
        <p className="mt-3 max-w-prose">
          A client is made for you alone, for fifteen minutes. For that client the defence is off; for everybody else
          nothing changes.
        </p>
        <div className="console-buttons mt-4">
          <Arm slug={lab.slug} csrf={csrf} setting="off" words="Arm it, with the defence off" strong />
          <Arm slug={lab.slug} csrf={csrf} setting="on" words="With the defence on" />
          {lab.alsoOff && (
            <Arm slug={lab.slug} csrf={csrf} setting="neighbour" words={`With only ${lab.alsoOff.name} on`} />
          )}
        </div>
      </section>
    )
  }
  const { slug, setting, until, effect, problem, clientId } = hand
  return (
    <section aria-labelledby="armed" className="mt-8">
      <h2 id="armed" className="annex-section text-heading">
        {performancesOf(lab).find(({ name }) => name === setting)?.title}
      </h2>
      <p
        role="status"
        className={`notice mt-4 max-w-prose ${effect > 0 ? 'notice-done' : ''}`}
        data-achieved={effect > 0}
      >
        <strong>{effect > 0 ? 'You did it.' : 'Not yet.'}</strong> {lootOf(lab, effect)}.{' '}
        {effect > 0 && setting === 'off' && 'Now turn the defence on and do the same again.'}
      </p>
      {stops.length > 0 && <Stops stops={stops} isDone={effect > 0} />}
      {problem && (
        <p role="alert" className="notice notice-wrong mt-4 max-w-prose">
          That could not be done: {problem}.
        </p>
      )}
      <div className="console-buttons mt-4">
        {performancesOf(lab).map(
          ({ name }) =>
            name !== setting && (
              <Arm key={name} slug={slug} csrf={csrf} setting={name} words={`Start over with ${stateOf(lab, name)}`} />
            ),
        )}
        <form method="post" action={`/developers/labs/${slug}/console/reset`}>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit" className="button-quiet">
            Reset
          </button>
        </form>
        <p className="text-note text-graphite">
          Armed for you until <time dateTime={new Date(until).toISOString()}>{clock(until)}</time>, as the client{' '}
          <span className="value">{clientId}</span>
        </p>
      </div>
    </section>
  )
}

function stateOf({ alsoOff }: Lab, name: Performance['name']): string {
  return name === 'neighbour' ? `only ${alsoOff?.name} on` : `the defence ${name}`
}

type ArmProps = { slug: string; csrf: string; setting: Performance['name']; words: string; strong?: boolean }

function Arm({ slug, csrf, setting, words, strong = false }: ArmProps) {
  return (
    <form method="post" action={`/developers/labs/${slug}/console/arm`}>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="setting" value={setting} />
      <button type="submit" className={`button ${strong ? 'button-strong' : ''}`}>
        {words}
      </button>
    </form>
  )
}

/** Server and learner share a machine, and so a clock. */
function clock(time: number): string {
  return new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
