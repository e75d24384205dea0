/** A demo photo before it is one: which file, which part of it, how large, and what to say about it. */
export type Plate = {
  slug: string
  file: string
  title: string
  /** What a person who cannot see the picture is told. */
  alt: string
  /** The year the photograph was taken; of more nothing is known. */
  year: number
  /** Left, top, width, height in the file's pixels; absent: all of it. */
  cut?: readonly [number, number, number, number]
  /** Small cuts are enlarged so that they can be looked at. */
  enlarge?: number
}

/** An album by the slugs of its photos; the first is its cover. */
export type DemoAlbum = { slug: string; title: string; photos: readonly string[] }
export type Collection = { plates: readonly Plate[]; albums: readonly DemoAlbum[] }
