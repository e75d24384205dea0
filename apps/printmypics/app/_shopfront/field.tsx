import type { InputHTMLAttributes } from 'react'

type Field = InputHTMLAttributes<HTMLInputElement> & { name: string; label: string; hint?: string; error?: string }

/** A labelled input that keeps what was typed and says beside it what is wrong. */
export function Field({ label, hint, error, name, ...input }: Field) {
  const about = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={name} className="label">
        {label}
      </label>
      <input
        id={name}
        name={name}
        className="field"
        aria-invalid={error ? true : undefined}
        aria-describedby={about || undefined}
        {...input}
      />
      {hint && (
        <p id={`${name}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="mt-1 text-sm font-semibold text-alarm">
          {error}
        </p>
      )}
    </div>
  )
}
