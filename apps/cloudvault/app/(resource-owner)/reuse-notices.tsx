import { type ReuseNotice, unreadReuse } from '#storage/reuse-notices'
import { Moment } from '../brand/moment.tsx'

/** RFC 9700 §4.14.2: an old key was used, so its connection ended. Said on every page until the owner has read it. */
export async function ReuseNotices({ ownerId, csrf }: { ownerId: string; csrf: string }) {
  const notices = await unreadReuse(ownerId)
  if (notices.length === 0) return null
  return (
    <section aria-label="Please read" className="page mt-6 grid gap-4">
      {notices.map((notice) => (
        <OneNotice key={notice.clientId} notice={notice} csrf={csrf} />
      ))}
    </section>
  )
}

function OneNotice({ notice, csrf }: { notice: ReuseNotice; csrf: string }) {
  const { clientId, clientName, at } = notice
  return (
    <div className="notice notice-wrong max-w-prose">
      <h2 className="font-sans font-[650]">Someone used an old key of {clientName}; we took the connection back.</h2>
      <p className="mt-2">
        It happened <Moment at={at} />. A key that has been replaced came back, and we cannot tell whether {clientName}{' '}
        made a mistake or somebody had copied it. So no key of that connection opens anything any more.
      </p>
      <p className="mt-2">
        Now: look at <a href="/activity">what happened</a>. To go on using {clientName}, connect it again from its own
        page; it gets new keys. If it happens again, tell its makers. Your password was not part of this.
      </p>
      <form method="post" action="/connected-apps/notice" className="mt-3">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="client_id" value={clientId} />
        <button type="submit" className="button">
          I have read this<span className="sr-only">: {clientName}</span>
        </button>
      </form>
    </div>
  )
}
