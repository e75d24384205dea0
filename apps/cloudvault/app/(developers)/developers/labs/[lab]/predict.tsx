import type { Lab } from '#labs/lab'

type Props = { lab: Lab; csrf: string; prediction: number | null; isPlayed: boolean }

/** The learner commits to an answer first; the attack is the second half of the same form. */
export function Predict({ lab: { slug, prediction: asked }, csrf, prediction, isPlayed }: Props) {
  const chosen = prediction === null ? null : asked.choices[prediction]
  return (
    <section aria-labelledby="predict" className="mt-8">
      <h2 id="predict" className="annex-section text-heading">
        What do you think?
      </h2>
      <form method="post" action={`/developers/labs/${slug}/run`} className="lab-form">
        <input type="hidden" name="csrf" value={csrf} />
        <fieldset>
          <legend>{asked.question}</legend>
          {asked.choices.map(({ text }, nth) => (
            <label key={text} className="lab-choice">
              <input type="radio" name="prediction" value={nth} required defaultChecked={nth === prediction} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-strong">
          {isPlayed ? 'Run the attack again' : 'Run the attack'}
        </button>
      </form>
      {chosen && (
        <p role="status" className={`notice ${chosen.right ? 'notice-done' : ''} mt-4 max-w-prose`}>
          <strong>{chosen.right ? 'You were right.' : 'Not quite.'}</strong> {chosen.because}
        </p>
      )}
    </section>
  )
}
