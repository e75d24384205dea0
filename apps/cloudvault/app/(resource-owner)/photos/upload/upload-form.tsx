'use client'

import { type DragEvent, useId, useRef, useState } from 'react'
import { useScripted } from '#app/brand/scripted.ts'
import { type Progress, sendPhoto } from './send-photo.ts'
import { type Upload, UploadList } from './upload-list.tsx'

/** Sends two files at a time; on a slow line more would only make each of them slower. */
const AT_ONCE = 2
export function UploadForm({ csrf }: { csrf: string }) {
  const scripted = useScripted()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [over, setOver] = useState(false)
  const waiting = useRef<{ key: string; file: File }[]>([])
  const running = useRef(0)
  const picker = useRef<HTMLInputElement>(null)
  const input = useId()

  function show(key: string, progress: Progress) {
    setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, progress } : upload)))
  }

  async function sendNext() {
    const next = waiting.current.shift()
    if (!next) return
    running.current++
    await sendPhoto(next.file, csrf, (progress) => show(next.key, progress))
    running.current--
    void sendNext()
  }

  function take(files: FileList | null) {
    const added = Array.from(files ?? []).map((file) => ({ key: crypto.randomUUID(), file }))
    waiting.current.push(...added)
    setUploads((known) => [
      ...known,
      ...added.map(({ key, file }) => ({ key, name: file.name, progress: { kind: 'waiting' } as const })),
    ])
    while (running.current < AT_ONCE && waiting.current.length > 0) void sendNext()
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <>
      <form
        method="post"
        action="/photos/upload/submit"
        encType="multipart/form-data"
        className={over ? 'drop-place drop-place-over' : 'drop-place'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onSubmit={(event) => {
          event.preventDefault() // with scripts, what is chosen is on its way already
          picker.current?.click()
        }}
        noValidate={scripted}
      >
        {/* Before the files: the server judges it before it reads a single one. */}
        <input type="hidden" name="csrf" value={csrf} />
        <label htmlFor={input} className="font-display text-heading">
          {scripted ? 'Drop photos here, or choose them' : 'Choose your photos'}
        </label>
        <input
          id={input}
          ref={picker}
          type="file"
          name="file"
          multiple
          required
          accept="image/jpeg,image/png,image/webp,image/avif"
          className="file-field"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <button type="submit" className="button button-strong">
          Add photos
        </button>
      </form>
      <UploadList uploads={uploads} />
    </>
  )
}
