/** The way to the inspector, in a window of its own beside this one. A link: the forms of these pages are the protocol's. */
export function Ribbon() {
  return (
    <a href="/developers/flows/open" target="inspector">
      See what just happened
    </a>
  )
}
