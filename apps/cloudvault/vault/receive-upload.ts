import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { MAX_BYTES } from './develop.ts'
import { PhotoRefused } from './refusal.ts'

export type ReceivedFile = { fileName: string; bytes: Buffer } | { fileName: string; refused: PhotoRefused }
export type Fields = ReadonlyMap<string, string>

/** Room for the multipart boundaries and the other fields around one file. */
const ENVELOPE = 64 * 1024

/**
 * Reads multipart/form-data as it arrives. Files are handed over one by one, and while one is being dealt with
 * the next waits on the wire. Every file is cut at 25 MB. What `onFile` throws ends the upload there and then.
 * Fields that matter to `onFile` have to be sent before the file.
 */
export async function receiveUpload(
  request: Request,
  mostFiles: number,
  onFile: (file: ReceivedFile, fields: Fields) => Promise<void>,
): Promise<Fields> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > mostFiles * MAX_BYTES + ENVELOPE) throw new PhotoRefused('too-large')

  const fields = new Map<string, string>()
  const parser = openParser(request, mostFiles)
  let work = Promise.resolve()
  let failed: { error: unknown } | null = null
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (name, stream, { filename }) => {
    if (name !== 'file') return void stream.resume()
    stream.on('error', () => {}) // a lost connection: the pipeline below says so
    work = work.then(async () => onFile(await collect(stream, filename ?? ''), fields))
    work.catch((error: unknown) => {
      failed ??= { error }
      parser.destroy(error instanceof Error ? error : undefined)
    })
  })
  try {
    if (request.body) await pipeline(Readable.fromWeb(request.body as NodeReadableStream), parser)
  } catch {
    if (failed) throw (failed as { error: unknown }).error
    throw new PhotoRefused('cut-short')
  }
  await work
  return fields
}

function openParser(request: Request, mostFiles: number): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: { fileSize: MAX_BYTES + 1, files: mostFiles, fields: 20, fieldSize: 4096, parts: mostFiles + 20 },
    })
  } catch {
    throw new PhotoRefused('not-an-upload')
  }
}

function collect(stream: Readable & { truncated?: boolean }, fileName: string): Promise<ReceivedFile> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    const tooLarge = () => {
      chunks.length = 0
      resolve({ fileName, refused: new PhotoRefused('too-large') })
    }
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('limit', tooLarge) // at once, not when the rest has arrived
    stream.on('end', () => (stream.truncated ? tooLarge() : resolve({ fileName, bytes: Buffer.concat(chunks) })))
    stream.on('error', reject)
  })
}
