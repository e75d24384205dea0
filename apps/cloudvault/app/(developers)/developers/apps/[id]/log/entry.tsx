import type { Message } from '#wire/message'
import { Half } from './half.tsx'

/** One request and its answer: a line, and behind it the whole of both. */
export function Entry({ message }: { message: Message }) {
  const { pathname, search } = new URL(message.url)
  const at = new Date(message.time / 1000).toISOString()
  return (
    <li>
      <details className="log-entry">
        <summary>
          <time dateTime={at} className="text-graphite">
            {at.slice(11, 23)}
          </time>
          <span className={message.status >= 400 ? 'log-refused' : undefined}>{message.status}</span>
          <span className="log-target">
            {message.method || 'Answer to'} {pathname}
          </span>
          <span className="text-graphite">{Math.round(message.duration / 100) / 10} ms</span>
        </summary>
        <div className="log-detail">
          {message.annotations.length > 0 && (
            <ul className="mb-4">
              {message.annotations.map(({ verdict, words, cites, file }) => (
                <li key={words} className="text-note">
                  <strong>{verdict}</strong> {words}{' '}
                  <span className="text-graphite">({[cites, file].filter(Boolean).join(', ')})</span>
                </li>
              ))}
            </ul>
          )}
          <Half
            title="Request"
            line={message.method && `${message.method} ${pathname}${search}`}
            headers={message.headers}
            body={message.body}
          />
          <Half
            title="Answer"
            line={String(message.status)}
            headers={message.answerHeaders}
            body={message.answerBody}
          />
        </div>
      </details>
    </li>
  )
}
