import { Readable } from 'node:stream'
import { DeleteObjectsCommand, GetObjectCommand, NoSuchKey, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3'
import { Disk } from 'flydrive'
import { S3Driver } from 'flydrive/drivers/s3'
import type { PhotoStore } from './photo-store.ts'

/** Photos in a bucket of any service that speaks S3. Credentials come from the standard AWS environment. */
export function bucketStore(address: URL): PhotoStore {
  const bucket = address.hostname
  const endpoint = address.searchParams.get('endpoint')
  const client = new S3Client({
    region: address.searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1',
    forcePathStyle: address.searchParams.get('forcePathStyle') === '1',
    ...(endpoint && { endpoint }),
  })
  // Most services beside Amazon's know no ACLs: the bucket itself is private.
  const disk = new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }))
  const get = (key: string, range?: string) =>
    client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(range && { Range: range }) }))

  return {
    write: (key, bytes, mediaType) => disk.put(key, bytes, { contentType: mediaType }),
    async read(key) {
      const found = await get(key).catch(missing)
      return (await found?.Body?.transformToByteArray()) ?? null
    },
    async stream(key, range) {
      const found = await get(key, `bytes=${range.start}-${range.end}`).catch(missing)
      if (!found) return null
      const { Body } = found
      if (!(Body instanceof Readable)) throw new Error(`the photo store answered ${key} without a body`)
      return Body
    },
    async removeFolder(folder) {
      const Prefix = `${folder}/` // with its slash, which the disk would drop: `a1` is not the beginning of `a12`
      for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix })) {
        const Objects = Contents?.map(({ Key }) => ({ Key }))
        if (Objects) await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }))
      }
    },
    async foldersOlderThan(before, shelf, most) {
      const latest = new Map<string, Date>()
      for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${shelf}/` })) {
        for (const { Key = '', LastModified = new Date() } of Contents ?? []) {
          const folder = Key.split('/').slice(0, 2).join('/')
          const known = latest.get(folder)
          if (!known || known < LastModified) latest.set(folder, LastModified)
        }
        if (latest.size >= most) break
      }
      return [...latest].filter(([, written]) => written < before).map(([folder]) => folder)
    },
  }
}

function missing(error: unknown): null {
  if (error instanceof NoSuchKey) return null
  throw error
}
