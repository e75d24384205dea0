import readExif from 'exif-reader'

/** When the shutter opened, as the camera wrote it down. Read before the metadata is thrown away. */
export function takenAt(exif: Buffer | undefined): Date | null {
  if (!exif) return null
  try {
    const { Photo, Image } = readExif(exif)
    const written = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime
    return written instanceof Date && isPlausible(written) ? written : null
  } catch {
    return null // a broken EXIF block costs the date, not the photo
  }
}

/** PostgreSQL keeps years up to 294276, cameras lose their clocks: neither reaches an album. */
function isPlausible(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year >= 1826 && year <= 2200
}
