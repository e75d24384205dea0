import type { Context } from 'hono'
import { configuration } from '#configuration'
import { findPhoto } from '#storage/photos'
import { develop } from '#vault/develop'
import { keepPhoto } from '#vault/keep-photo'
import { photoTitle } from '#vault/photo-title'
import { receiveUpload } from '#vault/receive-upload'
import { isPhotoRefused, PhotoRefused } from '#vault/refusal'
import { json } from './json.ts'
import { photoJson } from './photo-json.ts'
import { ownerBehind } from './photo-owner.ts'
import { problem } from './problem.ts'

/** `POST /api/v1/photos`: multipart/form-data with `file` and, if wanted, `title`, in either order. */
export async function upload({ req }: Context): Promise<Response> {
  const ownerId = await ownerBehind(req.raw, ['write_photos'])
  try {
    const id = await receiveOne(req.raw, ownerId)
    return await created(ownerId, id)
  } catch (error) {
    if (isPhotoRefused(error)) return problem(error.status, error.title, error.message)
    throw error
  }
}

async function receiveOne(request: Request, ownerId: string): Promise<string> {
  const arrived: { fileName: string; bytes: Buffer }[] = []
  const fields = await receiveUpload(request, 1, async (file) => {
    if ('refused' in file) throw file.refused
    arrived.push(file)
  })
  const [file] = arrived
  if (!file) throw new PhotoRefused('no-file')
  const id = await keepPhoto(ownerId, await develop(file.bytes), {
    title: photoTitle(fields.get('title'), file.fileName),
  })
  if (!id) throw new Error('a random id was taken')
  return id
}

async function created(ownerId: string, id: string): Promise<Response> {
  const photo = await findPhoto(ownerId, id)
  return json(photo && photoJson(photo), 201, { Location: `${configuration().issuer}/api/v1/photos/${id}` })
}
