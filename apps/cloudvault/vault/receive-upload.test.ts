import { describe, expect, it } from 'vitest'
import { MAX_BYTES } from './develop.ts'
import { type ReceivedFile, receiveUpload } from './receive-upload.ts'

function form(...files: [string, Uint8Array][]): FormData {
  const form = new FormData()
  form.append('title', 'T')
  for (const [name, bytes] of files) form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}
const sent = (body: FormData) => new Request('http://127.0.0.1/', { method: 'POST', body })

async function received(request: Request, most = 5): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = []
  await receiveUpload(request, most, async (file) => void files.push(file))
  return files
}

describe('multipart/form-data is read as it arrives', () => {
  it('hands over every file with its name, and the fields', async () => {
    const fields = await receiveUpload(sent(form(['ä.jpg', Buffer.from('abc')])), 1, async (file, known) => {
      expect(file).toEqual({ fileName: 'ä.jpg', bytes: Buffer.from('abc') })
      expect(known.get('title')).toBe('T')
    })
    expect(fields.get('title')).toBe('T')
  })

  it('cuts a file at 25 MB and goes on with the next', async () => {
    const files = await received(sent(form(['big', Buffer.alloc(MAX_BYTES + 10)], ['small', Buffer.from('x')])))
    expect(files.map((file) => ('refused' in file ? file.refused.status : file.bytes.length))).toEqual([413, 1])
  })

  it('takes a file of exactly 25 MB', async () => {
    const [file] = await received(sent(form(['full', Buffer.alloc(MAX_BYTES)])))
    expect(file && 'bytes' in file && file.bytes.length).toBe(MAX_BYTES)
  })

  it('stops reading as soon as the one who takes the file refuses', async () => {
    const chunk = Buffer.alloc(1024 * 1024)
    let pulled = 0
    const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n')
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(head),
      pull(controller) {
        if (++pulled > 400) return controller.close()
        controller.enqueue(chunk)
      },
    })
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const request = new Request('http://127.0.0.1/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    const refusing = receiveUpload(request, 1, async (file) => {
      if ('refused' in file) throw file.refused
    })
    await expect(refusing).rejects.toMatchObject({ status: 413 })
    expect(pulled).toBeLessThan(60)
  })

  it('refuses an announced length beyond every limit without reading', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': '52428800' }
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: '--b--', headers })
    await expect(received(request, 1)).rejects.toMatchObject({ status: 413 })
  })

  it('refuses an upload that breaks off: 422', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' }
    const body = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nabc'
    await expect(received(new Request('http://127.0.0.1/', { method: 'POST', body, headers }))).rejects.toMatchObject({
      status: 422,
    })
  })

  it('refuses a body of another kind: 415', async () => {
    const request = new Request('http://127.0.0.1/', {
      method: 'POST',
      body: 'abc',
      headers: { 'Content-Type': 'image/jpeg' },
    })
    await expect(received(request)).rejects.toMatchObject({ status: 415 })
  })
})
