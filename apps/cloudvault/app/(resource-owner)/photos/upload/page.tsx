import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { csrfForPage } from '#session/csrf'
import { currentOwner } from '#session/current-owner'
import { signInPath } from '#session/return-path'
import { REFUSALS, type RefusalCode } from '#vault/refusal'
import { photographs } from '../taken.ts'
import { UploadForm } from './upload-form.tsx'
import './upload.css'

export const metadata: Metadata = { title: 'Add photos' }

type Search = { added?: string; refused?: string | string[]; problem?: string }

/** A plain form; where scripts run it also takes what is dropped on it and shows how far each file has come. */
export default async function Page({ searchParams }: { searchParams: Promise<Search> }) {
  const signedIn = await currentOwner()
  if (!signedIn) redirect(signInPath('/photos/upload'))
  const { added, refused = [], problem } = await searchParams
  return (
    <main id="content" className="page pt-10 pb-20 sm:pt-14">
      <p className="text-note">
        <a href="/photos">All photos</a>
      </p>
      <h1 className="mt-3 text-title">Add photos</h1>
      <p className="mt-4 max-w-prose text-graphite">
        JPEG, PNG, WebP or AVIF, up to 25 MB and 50 megapixels each. CloudVault keeps the date a photo was taken and
        removes the rest of what cameras write into files, the place above all.
      </p>
      <WhatCame added={Number(added ?? 0)} refused={[refused].flat()} problem={problem} />
      <UploadForm csrf={await csrfForPage()} />
    </main>
  )
}

/** What became of a form that was sent without a script. */
function WhatCame({ added, refused, problem }: { added: number; refused: readonly string[]; problem?: string }) {
  return (
    <div className="mt-6 grid max-w-prose gap-4 empty:hidden">
      {problem === 'form' && (
        <p role="alert" className="notice notice-wrong">
          That page had grown old, so nothing was added. Please choose the files once more.
        </p>
      )}
      {problem === 'nothing' && (
        <p role="alert" className="notice notice-wrong">
          No file was chosen, so there was nothing to add.
        </p>
      )}
      {added > 0 && (
        <p role="status" className="notice notice-done">
          {photographs(added)} added. <a href="/photos">Look at them</a>
        </p>
      )}
      {refused.length > 0 && (
        <div role="alert" className="notice notice-wrong">
          <p>{refused.length === 1 ? 'One file was not added:' : `${refused.length} files were not added:`}</p>
          <ul className="mt-2 grid gap-2">
            {refused.map((line) => (
              <Refused key={line} line={line} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Refused({ line }: { line: string }) {
  const [code = '', ...name] = line.split(':')
  const sentence = Object.hasOwn(REFUSALS, code) ? REFUSALS[code as RefusalCode][2] : 'It could not be kept.'
  return (
    <li>
      {name.length > 0 && <span className="value block">{name.join(':').slice(0, 80)}</span>}
      {sentence}
    </li>
  )
}
