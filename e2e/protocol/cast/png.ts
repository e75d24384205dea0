import { crc32, deflateSync } from 'node:zlib'

/** A red PNG of the size asked for; `pixels` replaces its compressed data. */
export function pngOf(width: number, height: number, pixels?: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels ?? redRows(width, height)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function redRows(width: number, height: number): Buffer {
  const row = Buffer.alloc(1 + width * 3)
  for (let pixel = 0; pixel < width; pixel += 1) row[1 + pixel * 3] = 200
  return deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
