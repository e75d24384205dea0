/** What will happen after the press of the button, in order, and what never does. */
export function ThreeSteps({ vault }: { vault: string }) {
  const steps = [
    [
      'You go to CloudVault',
      `The address bar changes to ${vault}. You sign in there, as always. We are not in the room.`,
    ],
    [
      'CloudVault asks you',
      'It shows who is asking and for what: to see your albums, and to fetch photos. You decide.',
    ],
    [
      'You come back with a yes',
      'We get a key that opens exactly that, for a while. Not your password, not your other files.',
    ],
  ] as const
  return (
    <section aria-labelledby="steps" className="border-y border-rule bg-tray">
      <div className="mx-auto max-w-7xl px-4 py-14 sm:px-8">
        <h2 id="steps" className="text-2xl">
          What happens when you press it
        </h2>
        <ol className="mt-9 grid gap-x-12 gap-y-9 md:grid-cols-3">
          {steps.map(([title, text], n) => (
            <li key={title} className="border-t-4 border-ink pt-4">
              <p aria-hidden="true" className="font-note text-2xl leading-none text-rubine italic">
                {n + 1}
              </p>
              <h3 className="mt-3 text-xl">{title}</h3>
              <p className="mt-2">{text}</p>
            </li>
          ))}
        </ol>
        <p className="mt-10 max-w-[46rem] text-lg">
          <strong>What PrintMyPics never sees:</strong> your CloudVault password.{' '}
          <strong>What you can always do:</strong> take the permission back, there or here.
        </p>
      </div>
    </section>
  )
}
