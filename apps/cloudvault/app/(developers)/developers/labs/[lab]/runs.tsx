import { layout } from '#inspector/layout'
import { type Lab, lootOf, performancesOf } from '#labs/lab'
import type { Outcome } from '#labs/results'
import { flowOf } from '#wire/flows'
import type { Viewer } from '#wire/viewer'
import { Steps } from './steps.tsx'

type Props = { lab: Lab; outcomes: readonly Outcome[]; viewer: Viewer; csrf: string }

/** The runs side by side, each with what Mallory got and every message that was said. */
export async function Runs({ lab, outcomes, viewer, csrf }: Props) {
  const flows = await Promise.all(outcomes.map(({ flow }) => (flow ? flowOf(viewer, flow) : null)))
  const [off, on] = outcomes
  return (
    <section aria-labelledby="runs" className="mt-10">
      <h2 id="runs" className="annex-section text-heading">
        What Mallory got
      </h2>
      <div className="lab-runs">
        {outcomes.map(({ name, effect, flow }, nth) => (
          <section key={name} className="lab-run" data-effect={effect > 0 ? 'yes' : 'no'} aria-labelledby={name}>
            <h3 id={name}>{performancesOf(lab).find((one) => one.name === name)?.title}</h3>
            <p className="lab-loot">{lootOf(lab, effect)}</p>
            <Steps flow={flow} rows={layout(flows[nth]?.messages ?? [])} />
          </section>
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        {off?.flow && on?.flow && (
          <a href={`/developers/flows/compare?left=${off.flow}&right=${on.flow}`}>
            Compare the first two, parameter by parameter
          </a>
        )}
        <form method="post" action={`/developers/labs/${lab.slug}/reset`}>
          <input type="hidden" name="csrf" value={csrf} />
          <button type="submit" className="button-quiet">
            Reset my lab
          </button>
        </form>
      </div>
    </section>
  )
}
