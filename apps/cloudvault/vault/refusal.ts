/** Why a file did not become a photo. 413: too many bytes; 415: not a kind of picture kept here; 422: such a picture, but unusable. */
export type RefusalStatus = 413 | 415 | 422

/** Thrown by everything between the wire and the photo store; `message` is a sentence for a person. */
export class PhotoRefused extends Error {
  /** Two bundles, two copies of this class: it is known by its tag. */
  readonly tag = 'photo-refused'
  constructor(
    readonly status: RefusalStatus,
    readonly title: string,
    message: string,
  ) {
    super(message)
  }
}

export function isPhotoRefused(error: unknown): error is PhotoRefused {
  return error instanceof Error && 'tag' in error && error.tag === 'photo-refused'
}
