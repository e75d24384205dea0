type Connection = { ownerName: string; takenBackAt: Date | null } | null

/** The connection is not the sign-in: this says only whether PrintMyPics may fetch photos. */
export function ConnectionState({ connection }: { connection: Connection }) {
  if (!connection) return null
  const open = connection.takenBackAt === null
  return (
    <a
      href="/settings"
      className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap font-normal text-soft hover:underline"
    >
      <svg viewBox="0 0 12 12" className="size-3" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="4.5" className={open ? 'fill-cyan' : 'fill-none stroke-alarm'} strokeWidth="2" />
      </svg>
      <span className="max-sm:hidden">{open ? 'Vault connected' : 'Permission taken back'}</span>
      <span className="sm:hidden">{open ? 'Connected' : 'Taken back'}</span>
    </a>
  )
}
