/**
 * Every way a file may fail to become a photo, as a person is told. 413: too many bytes; 415: not a kind of picture
 * kept here; 422: such a picture, but unusable.
 */
export const REFUSALS = {
  'too-large': [413, 'Too large', 'The file is larger than 25 MB, the most CloudVault takes at once.'],
  'not-a-photo': [415, 'Not a photo', 'CloudVault keeps JPEG, PNG, WebP and AVIF, and this is none of them.'],
  'not-an-upload': [415, 'Not an upload', 'A photo is sent as multipart/form-data with a field called "file".'],
  empty: [422, 'Empty file', 'The file is empty: zero bytes arrived.'],
  damaged: [422, 'Damaged picture', 'The file starts like a picture but cannot be read to its end.'],
  'too-many-pixels': [422, 'Too many pixels', 'The picture has more than 50 megapixels, the most CloudVault unfolds.'],
  'no-file': [422, 'No file', 'The upload has no field called "file" with a file in it.'],
  'cut-short': [422, 'Cut short', 'The upload ended before it was complete.'],
} as const satisfies Record<string, readonly [413 | 415 | 422, string, string]>
export type RefusalCode = keyof typeof REFUSALS

/** Thrown by everything between the wire and the photo store; `message` is a sentence for a person. */
export class PhotoRefused extends Error {
  /** Two bundles, two copies of this class: it is known by its tag. */
  readonly tag = 'photo-refused'
  readonly status: 413 | 415 | 422
  readonly title: string

  constructor(
    readonly code: RefusalCode,
    sentence?: string,
  ) {
    super(sentence ?? REFUSALS[code][2])
    this.status = REFUSALS[code][0]
    this.title = REFUSALS[code][1]
  }
}

export function isPhotoRefused(error: unknown): error is PhotoRefused {
  return error instanceof Error && 'tag' in error && error.tag === 'photo-refused'
}
