/** The booth's page, at the strip of photos and the photo that was just touched. */
export function boothAddress(cursor: string | null | undefined, photoId?: string): string {
  const strip = cursor ? `?${new URLSearchParams({ cursor })}` : ''
  return `/kiosk${strip}${photoId ? `#photo-${encodeURIComponent(photoId)}` : ''}`
}
