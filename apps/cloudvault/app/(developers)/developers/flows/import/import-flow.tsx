'use client'

import { type ChangeEvent, useState } from 'react'
import { useScripted } from '#app/brand/scripted.ts'
import type { Imported } from '#inspector/imports/read-import'
import { ImportedFlow } from './imported-flow.tsx'

/** A file or a paste, read here. No form: there is nothing that could be sent by accident. */
export function ImportFlow() {
  const scripted = useScripted()
  const [pasted, setPasted] = useState('')
  const [imported, setImported] = useState<Imported | null>(null)
  if (!scripted) return null

  async function read(text: string) {
    const { readImport } = await import('#inspector/imports/read-import')
    setImported(await readImport(text))
  }
  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? []
    if (file) await read(await file.text())
  }
  return (
    <>
      <div className="import-sources mt-8">
        <div>
          <label htmlFor="file" className="term">
            A file
          </label>
          <input id="file" type="file" accept=".har,.json,application/json" onChange={choose} className="field mt-1" />
        </div>
        <div>
          <label htmlFor="pasted" className="term">
            Or its text
          </label>
          <textarea
            id="pasted"
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
            spellCheck={false}
            className="field field-list mt-1"
          />
          <button type="button" className="button button-strong mt-3" onClick={() => read(pasted)}>
            Look at it
          </button>
        </div>
      </div>
      {imported && <Outcome imported={imported} />}
    </>
  )
}

function Outcome({ imported }: { imported: Imported }) {
  if (imported.kind === 'problems') {
    return (
      <div role="alert" className="notice notice-wrong mt-8 max-w-prose">
        <p>This cannot be read as a flow.</p>
        <ul className="mt-2">
          {imported.problems.map(({ path, words }) => (
            <li key={`${path} ${words}`}>
              <code className="value">{path}</code>: {words}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  const { title, messages, left } = imported
  return (
    <section aria-labelledby="flow" className="mt-10">
      <h2 id="flow" className="annex-section text-heading">
        {title}
      </h2>
      <p className="mt-2 text-graphite">
        {messages.length} messages{left > 0 && `, and ${left} that have nothing to do with the dance`}.
      </p>
      <ImportedFlow {...imported} />
    </section>
  )
}
