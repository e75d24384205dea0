/** A request's body, or null where it is longer than `longest` bytes: not a byte more is kept, announced or not. */
export async function readBody(request: Request, longest: number): Promise<Uint8Array | null> {
  const announced = request.headers.get('content-length')
  if (announced === null) return readPieces(request, longest)
  return Number(announced) > longest ? null : new Uint8Array(await request.arrayBuffer())
}

/** A body of unknown length arrives in pieces. */
async function readPieces(request: Request, longest: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.byteLength
    if (length > longest) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
