import type { Plate } from './plate.ts'

/** Eadweard Muybridge's plate is a grid of 24 frames, pasted up by hand: each row starts a little elsewhere. */
const LEFT = [
  [12, 179, 346, 514, 683, 852],
  [12, 178, 345, 514, 682, 851],
  [11, 176, 344, 514, 682, 851],
  [11, 175, 344, 511, 681, 850],
]
const TOP = [13, 138, 261, 392]
const TILT = 0.7 // the rows sink by this much from one frame to the next
const FRAME = { width: 160, height: 104 }

const SEEN = [
  'walks to the right with its tail raised, one forepaw lifted',
  'walks on, a forepaw about to come down in front of the other',
  'steps out, one foreleg reaching ahead',
  'sets a forepaw down far ahead, the other leg straight beneath it',
  'strides, tail high, all four legs spread',
  'strides with the tip of its tail curled over',
  'leans into a run, hind paws drawn under it',
  'dips forward, one forepaw folded, tail curled at the tip',
  'crouches, one forepaw planted and one held out in front',
  'stretches a foreleg far ahead, low to the ground and a little blurred',
  'lands low, its tail upright, a little blurred',
  'gathers itself close to the ground, tail upright, blurred by speed',
  'pushes off with both hind legs, tail straight up',
  'stretches out long, hind legs far behind and a forepaw touching down',
  'lands on its forelegs while its hind legs are still in the air',
  'draws its hind legs up under its belly, tail raised',
  'bounds, all four paws gathered beneath it',
  'puts its hind paws down under its body, one forepaw lifted',
  'sits back on its hind legs, forepaws leaving the ground',
  'springs off its hind legs, forelegs reaching ahead',
  'flies in full stretch, tail level behind it',
  'is at full stretch, one forepaw touching the ground',
  'lands on one forepaw, the other held out, hind legs in the air',
  'comes down on its forelegs, tail streaming behind',
]

/** The 24 frames of the plate, each a photo of its own. */
export const houseCatFrames: readonly Plate[] = SEEN.map((seen, index) => {
  const row = Math.floor(index / 6)
  const column = index % 6
  const left = LEFT[row]?.[column] ?? 0
  const top = (TOP[row] ?? 0) + Math.round(column * TILT)
  return {
    slug: `house-cat-${index + 1}`,
    file: 'locomotion-house-cat.jpg',
    title: `House cat, frame ${index + 1}`,
    alt: `A tabby cat before a measuring grid ${seen}. Frame ${index + 1} of 24.`,
    year: 1887,
    cut: [left, top, FRAME.width, FRAME.height],
    enlarge: 5,
  }
})
