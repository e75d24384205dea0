import { houseCatFrames } from './house-cat.ts'
import type { Collection, Plate } from './plate.ts'

const plates: readonly Plate[] = [
  {
    slug: 'nagasaki-boats',
    file: 'nagasaki-boats.jpg',
    title: 'Boats in the river, Nagasaki',
    alt: 'Wooden boats on a calm river below a village of tiled roofs; a tall-masted one lies tilted on the bank, and a boatman sits in the nearest.',
    year: 1865,
  },
  {
    slug: 'acanthus-mollis',
    file: 'acanthus-mollis.jpg',
    title: 'Acanthus mollis',
    alt: 'The stem of a bear’s breeches, its flowers fallen: three veined seed heads one above the other, ringed by thorny leaves.',
    year: 1928,
  },
  {
    slug: 'airplane-from-above',
    file: 'airplane-from-above.jpg',
    title: 'Airplane, from above',
    alt: 'A biplane seen straight from above, roundels on its wing tips, over small clouds and dark fields.',
    year: 1920,
  },
  {
    slug: 'french-alpine-landscape',
    file: 'french-alpine-landscape.jpg',
    title: 'Alpine landscape',
    alt: 'A wide view of snow-covered peaks in evening light behind a slope of dark firs.',
    year: 1868,
  },
  {
    slug: 'allium-oreophilum',
    file: 'allium-oreophilum.jpg',
    title: 'Allium oreophilum',
    alt: 'An ornamental leek about to open: a crown of pointed buds breaks out of its papery sheath.',
    year: 1928,
  },
  {
    slug: 'dust-bowl-home',
    file: 'dust-bowl-home.jpg',
    title: 'Abandoned Dust Bowl home',
    alt: 'A deserted wooden house without doors or panes stands alone on a bare plain under a bright, cloudy sky.',
    year: 1937,
  },
  {
    slug: 'house-cat-plate',
    file: 'locomotion-house-cat.jpg',
    title: 'Animal locomotion, a house cat',
    alt: 'Twenty-four small photographs in four rows: a tabby cat walks, then runs, before a measuring grid.',
    year: 1887,
  },
  ...houseCatFrames,
]

/** What Alice keeps: the seven photographs, and a cat cut into twenty-four. */
export const alice: Collection = {
  plates,
  albums: [
    { slug: 'plants', title: 'Plants, close up', photos: ['acanthus-mollis', 'allium-oreophilum'] },
    { slug: 'open-country', title: 'Open country', photos: ['french-alpine-landscape', 'dust-bowl-home'] },
    { slug: 'on-the-way', title: 'By water and by air', photos: ['nagasaki-boats', 'airplane-from-above'] },
    {
      slug: 'cat',
      title: 'A cat in twenty-four frames',
      photos: ['house-cat-plate', ...houseCatFrames.map((frame) => frame.slug)],
    },
    {
      slug: 'hallway',
      title: 'For the hallway',
      photos: ['nagasaki-boats', 'acanthus-mollis', 'french-alpine-landscape', 'allium-oreophilum', 'house-cat-21'],
    },
  ],
}
