import type { Problems } from '#developers/judge-app'

type Props = {
  name: string
  label: string
  hint: string
  form: URLSearchParams
  problems: Problems
  type?: 'text' | 'url' | 'number'
  required?: boolean
}

/** A field with its hint, and beside it what is wrong with it. */
export function Field({ name, label, hint, form, problems, type = 'text', required }: Props) {
  const wrong = problems[name]
  return (
    <div>
      <label htmlFor={name} className="term">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type === 'url' ? 'text' : type}
        inputMode={type === 'url' ? 'url' : undefined}
        required={required}
        autoComplete="off"
        spellCheck={type === 'text'}
        defaultValue={form.get(name) ?? ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${name}-hint${wrong ? ` ${name}-wrong` : ''}`}
        className={`field mt-1 ${type === 'text' ? '' : 'value'}`}
      />
      <Beside name={name} hint={hint} wrong={wrong} />
    </div>
  )
}

/** The same for a list: one value per line. */
export function ListField({ name, label, hint, form, problems }: Props) {
  const wrong = problems[name]
  return (
    <div>
      <label htmlFor={name} className="term">
        {label}
      </label>
      <textarea
        id={name}
        name={name}
        rows={2}
        spellCheck={false}
        defaultValue={form.get(name) ?? ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${name}-hint${wrong ? ` ${name}-wrong` : ''}`}
        className="field field-list mt-1"
      />
      <Beside name={name} hint={hint} wrong={wrong} />
    </div>
  )
}

/** What stands under a field: what is wrong, then what it is for. */
export function Beside({ name, hint, wrong }: { name: string; hint: string; wrong?: readonly string[] }) {
  return (
    <>
      {wrong && (
        <ul id={`${name}-wrong`} className="field-problem text-note">
          {wrong.map((reason) => (
            <li key={reason}>{sentence(reason)}</li>
          ))}
        </ul>
      )}
      <p id={`${name}-hint`} className="mt-1 text-note text-graphite">
        {hint}
      </p>
    </>
  )
}

/** A reason as a sentence. One that begins with what was typed keeps its letters. */
export function sentence(reason: string): string {
  return `${/^[a-z]+ /.test(reason) ? reason.charAt(0).toUpperCase() + reason.slice(1) : reason}.`
}
