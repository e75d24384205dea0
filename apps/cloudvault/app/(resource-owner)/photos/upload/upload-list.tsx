import type { Progress } from './send-photo.ts'

export type Upload = { key: string; name: string; progress: Progress }

/** Every file on its own line: how far it has come, or why it did not. */
export function UploadList({ uploads }: { uploads: readonly Upload[] }) {
  const kept = uploads.filter(({ progress }) => progress.kind === 'kept').length
  const open = uploads.some(({ progress }) => progress.kind === 'waiting' || progress.kind === 'sending')
  return (
    <>
      <p role="status" className="mt-6 min-h-6">
        {kept > 0 && `${kept} of ${uploads.length} added. `}
        {kept > 0 && !open && <a href="/photos">Look at them</a>}
      </p>
      <ul className="mt-3 border-t border-rule empty:hidden">
        {uploads.map(({ key, name, progress }) => (
          <li key={key} className="upload-line">
            <span className="value">{name}</span>
            <State name={name} progress={progress} />
          </li>
        ))}
      </ul>
    </>
  )
}

function State({ name, progress }: { name: string; progress: Progress }) {
  if (progress.kind === 'waiting') return <span className="text-graphite">Waits its turn</span>
  if (progress.kind === 'refused') return <span className="text-oxide">{progress.reason}</span>
  if (progress.kind === 'kept') return <a href={`/photos/${progress.id}`}>Added</a>
  if (progress.share >= 1) return <span className="text-graphite">Developing…</span>
  return <progress value={progress.share} max={1} aria-label={`Sending ${name}`} />
}
