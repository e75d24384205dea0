type Props = { typed: string; problem?: string }

const PROBLEMS: Record<string, string> = {
  unknown:
    'No device is waiting with this code. It may have expired, or a letter is different. Compare it with the screen of the device; if it still does not fit, let the device show a new one.',
  form: 'That page had grown old, so nothing was decided. Please enter the code once more.',
}

/** The code as the device shows it; capitals, spaces and the hyphen do not matter. */
export function EnterCode({ typed, problem }: Props) {
  const explanation = problem && PROBLEMS[problem]
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">Connect a device</h1>
      <p className="mt-4 max-w-prose text-graphite">
        Enter the code from the device in front of you. If somebody sent you a code in a message or told you one on the
        telephone, stop here: whoever owns that device would see your photos.
      </p>
      <form method="get" action="/device" className="mt-8 max-w-sm">
        {explanation && (
          <p id="problem" role="alert" className="notice notice-wrong mb-6">
            {explanation}
          </p>
        )}
        <label htmlFor="user_code" className="term">
          Code on the device
        </label>
        <input
          id="user_code"
          name="user_code"
          required
          maxLength={20}
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={explanation ? true : undefined}
          aria-describedby={explanation && 'problem'}
          className="field value mt-1 text-2xl tracking-[0.2em] uppercase"
        />
        <button type="submit" className="button button-strong mt-6 w-full">
          Continue
        </button>
      </form>
    </main>
  )
}
