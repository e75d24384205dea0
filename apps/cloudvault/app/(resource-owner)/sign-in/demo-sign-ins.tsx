import { configuration, isOnOneMachine } from '#configuration'

type DemoSignIn = { name: string; email: string; password: string }

/** The demo's owners; nobody in live mode and in a room, whatever the environment says. */
export function demoSignIns(): DemoSignIn[] {
  if (!isOnOneMachine(configuration().mode)) return []
  const { DEMO_ALICE_PASSWORD: alice, DEMO_BOB_PASSWORD: bob } = process.env
  return [
    ...(alice ? [{ name: 'Alice', email: 'alice@cloudvault.example', password: alice }] : []),
    ...(bob ? [{ name: 'Bob', email: 'bob@cloudvault.example', password: bob }] : []),
  ]
}

/** Shown because these two are invented. Filling in is a link that brings the form back filled: no script needed. */
export function DemoSignIns({ waiting }: { waiting: { request?: string; next?: string } }) {
  const signIns = demoSignIns()
  if (signIns.length === 0) return null
  return (
    <section aria-labelledby="demo" className="mt-10 border-t border-rule pt-4">
      <h2 id="demo" className="term">
        Owners of the demo
      </h2>
      <ul className="mt-1 divide-y divide-rule">
        {signIns.map((signIn) => (
          <li key={signIn.name} className="grid items-center gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <span className="grid">
              <span className="value">{signIn.email}</span>
              <span className="value text-graphite">{signIn.password}</span>
            </span>
            <a className="justify-self-start py-1" href={fillIn(signIn.name, waiting)}>
              Fill in as {signIn.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function fillIn(name: string, waiting: { request?: string; next?: string }): string {
  const query = new URLSearchParams({ fill: name })
  for (const [key, value] of Object.entries(waiting)) if (value) query.set(key, value)
  return `/sign-in?${query}`
}
