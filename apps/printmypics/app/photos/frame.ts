import type { Photo } from '#cloudvault/photos'

/** What the contact sheet needs to know of a photo, and what its JSON carries to the browser. */
export type Frame = { id: string; title: string; width: number; height: number }

export function frameOf({ id, title, width, height }: Photo): Frame {
  return { id, title: title || 'Untitled', width, height }
}
