import type { LogFilter } from '#developers/request-log'

const STATUSES = [
  ['', 'Any'],
  ['2', '2xx, done'],
  ['3', '3xx, sent on'],
  ['4', '4xx, refused'],
  ['5', '5xx, our fault'],
] as const

/** A plain form: the address says what is looked for, so it can be kept and sent. */
export function LogFilterForm({ filter, endpoints }: { filter: LogFilter; endpoints: readonly string[] }) {
  return (
    <form className="log-filter mt-4">
      <label>
        <span className="text-note text-graphite">Status</span>
        <select name="status" defaultValue={filter.status} className="field">
          {STATUSES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="text-note text-graphite">Endpoint</span>
        <select name="endpoint" defaultValue={filter.endpoint} className="field">
          <option value="">Any</option>
          {endpoints.map((endpoint) => (
            <option key={endpoint}>{endpoint}</option>
          ))}
        </select>
      </label>
      <label>
        <span className="text-note text-graphite">Text</span>
        <input name="text" type="search" defaultValue={filter.text} className="field" />
      </label>
      <button type="submit" className="button">
        Filter
      </button>
    </form>
  )
}
