type Props = { id: string; csrf: string; isOn: boolean; isLive: boolean }

/** On a live server nothing is recorded until the developer asks for it. */
export function LogSwitch({ id, csrf, isOn, isLive }: Props) {
  if (!isLive) {
    return (
      <p className="mt-6 max-w-prose">
        This is the demo, where every message is recorded. On a live server this is a switch, and it is off.
      </p>
    )
  }
  return (
    <form method="post" action={`/developers/apps/${id}/log/switch`} className="mt-6 flex flex-wrap items-center gap-4">
      <input type="hidden" name="csrf" value={csrf} />
      <p>
        The log is <strong>{isOn ? 'on' : 'off'}</strong>.
      </p>
      <button
        type="submit"
        name="log"
        value={isOn ? 'off' : 'on'}
        className={isOn ? 'button button-removes' : 'button'}
      >
        {isOn ? 'Switch it off and delete what it has' : 'Switch it on'}
      </button>
    </form>
  )
}
