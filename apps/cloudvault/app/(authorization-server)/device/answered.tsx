/** After the decision: the device knows by itself. */
export function Answered({ approved }: { approved: boolean }) {
  return (
    <main id="content" className="page">
      <h1 className="pt-10 text-title sm:pt-14">
        {approved ? 'The device is connected' : 'The device was turned away'}
      </h1>
      <p className="mt-6 max-w-prose" role="status">
        {approved
          ? 'It carries on within a few seconds, and you can close this page. You find it, and can send it away, under Connected apps.'
          : 'It learns of your answer within a few seconds and can see nothing of yours.'}
      </p>
      <p className="mt-8 flex flex-wrap gap-4">
        <a className="button" href="/connected-apps">
          Connected apps
        </a>
      </p>
    </main>
  )
}
