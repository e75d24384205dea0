'use client'

import { useEffect, useRef, useState } from 'react'
import { type Surroundings, whyNotRedirectUri } from '#oauth/redirect-uri-rules'
import { Beside } from './field.tsx'

type Props = {
  name: 'redirect_uris' | 'post_logout_redirect_uris'
  label: string
  hint: string
  value: string
  wrong?: readonly string[]
  surroundings: Surroundings
}

/**
 * Each line is judged while it is typed, by the same rules as on the server; without scripts the server says it.
 * Whoever was typing before the page listened is heard too.
 */
export function RedirectUrisField({ name, label, hint, value, wrong, surroundings }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (field.current && field.current.value !== field.current.defaultValue) setTyped(field.current.value)
  }, [])
  const lines = (typed ?? '').split('\n').map((line) => line.trim())
  const verdicts = [...new Set(lines.filter(Boolean))].map((uri) => ({
    uri,
    reason: whyNotRedirectUri(uri, surroundings),
  }))
  const refused = verdicts.filter(({ reason }) => reason !== null).length
  const invalid = typed === null ? wrong !== undefined : refused > 0
  const described = [`${name}-hint`, typed === null ? wrong && `${name}-wrong` : `${name}-verdicts`]
  return (
    <div>
      <label htmlFor={name} className="term">
        {label}
      </label>
      <textarea
        ref={field}
        id={name}
        name={name}
        rows={3}
        spellCheck={false}
        autoCapitalize="off"
        defaultValue={value}
        onChange={(event) => setTyped(event.target.value)}
        aria-invalid={invalid || undefined}
        aria-describedby={described.filter(Boolean).join(' ')}
        className="field field-list mt-1"
      />
      {typed !== null && (
        <ul id={`${name}-verdicts`} className="mt-1 grid gap-1 text-note">
          {verdicts.map(({ uri, reason }) => (
            <Verdict key={uri} uri={uri} reason={reason} />
          ))}
        </ul>
      )}
      <p className="sr-only" aria-live="polite">
        {typed !== null && verdicts.length > 0 && `${verdicts.length - refused} of ${verdicts.length} can be used`}
      </p>
      <Beside name={name} hint={hint} wrong={typed === null ? wrong : undefined} />
    </div>
  )
}

function Verdict({ uri, reason }: { uri: string; reason: string | null }) {
  return (
    <li className={`verdict ${reason ? 'text-oxide' : 'text-verdigris'}`}>
      <span aria-hidden="true">{reason ? '×' : '✓'}</span>
      <span>
        <span className="value">{uri}</span> {reason ?? 'can be used'}
      </span>
    </li>
  )
}
