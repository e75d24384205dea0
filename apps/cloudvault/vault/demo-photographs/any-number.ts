import type { Collection, Plate } from './plate.ts'

const SOURCES = [
  { file: 'nagasaki-boats.jpg', of: 'boats in a river', year: 1865, width: 1024, height: 819 },
  { file: 'dust-bowl-home.jpg', of: 'an abandoned house on a plain', year: 1937, width: 1024, height: 788 },
  { file: 'french-alpine-landscape.jpg', of: 'an alpine landscape', year: 1868, width: 1024, height: 484 },
  { file: 'airplane-from-above.jpg', of: 'an airplane seen from above', year: 1920, width: 1024, height: 717 },
  { file: 'acanthus-mollis.jpg', of: 'an acanthus stem', year: 1928, width: 790, height: 1024 },
  { file: 'allium-oreophilum.jpg', of: 'a budding leek', year: 1928, width: 807, height: 1024 },
] as const
const CUT = { width: 480, height: 320 }

/** As many different cuts as asked for: a window that moves over each photograph in turn. */
export function anyNumber(count: number): Collection {
  const plates = Array.from({ length: count }, (_, index) => plate(index))
  const album = { slug: 'all', title: 'Everything so far', photos: plates.map(({ slug }) => slug) }
  return { plates, albums: count > 0 ? [album] : [] }
}

function plate(index: number): Plate {
  const source = SOURCES[index % SOURCES.length] ?? SOURCES[0]
  const turn = Math.floor(index / SOURCES.length)
  // 97 and 61 are primes: thousands of turns before a window comes back to where it was.
  const left = (turn * 97) % (source.width - CUT.width)
  const top = (turn * 61) % (source.height - CUT.height)
  return {
    slug: `detail-${index + 1}`,
    file: source.file,
    title: `Detail ${index + 1}`,
    alt: `A detail of a photograph of ${source.of}.`,
    year: source.year,
    cut: [left, top, CUT.width, CUT.height],
  }
}
