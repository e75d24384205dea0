import type { Problems } from '#developers/judge-app'
import { SCOPES } from '#oauth/scope'
import { sentence } from './field.tsx'

/** What the app may ask for at all, and what it gets when it asks for nothing in particular. RFC 6749 §3.3 */
export function ScopeChoice({ form, problems }: { form: URLSearchParams; problems: Problems }) {
  const wrong = [...(problems.scope ?? []), ...(problems.default_scope ?? [])]
  return (
    <div id="scope">
      {wrong.map((reason) => (
        <p key={reason} className="field-problem text-note">
          {sentence(reason)}
        </p>
      ))}
      <table className="scope-choice">
        <caption className="sr-only">Scopes</caption>
        <thead>
          <tr className="term">
            <th scope="col">Scope</th>
            <th scope="col">May ask</th>
            <th scope="col">By default</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(SCOPES).map(([scope, sentence]) => (
            <tr key={scope}>
              <th scope="row" className="font-normal">
                <span className="value">{scope}</span>
                <span className="block text-note text-graphite">{sentence}</span>
              </th>
              {(['scope', 'default_scope'] as const).map((name) => (
                <td key={name}>
                  <input
                    type="checkbox"
                    name={name}
                    value={scope}
                    defaultChecked={form.getAll(name).includes(scope)}
                    aria-label={name === 'scope' ? `May ask for ${scope}` : `${scope} by default`}
                    className="size-6 accent-blue"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
