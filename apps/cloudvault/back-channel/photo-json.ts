import { configuration } from '#configuration'
import type { AlbumRecord } from '#storage/albums'
import type { PhotoEntry } from '#storage/photos'

/** A photo as the API says it. */
export function photoJson(photo: PhotoEntry) {
  const self = `${configuration().issuer}/api/v1/photos/${photo.id}`
  return {
    id: photo.id,
    title: photo.title,
    width: photo.width,
    height: photo.height,
    bytes: photo.bytes,
    media_type: photo.mediaType,
    taken_at: photo.takenAt,
    album_ids: photo.albumIds,
    links: { thumbnail: `${self}/thumbnail`, content: `${self}/content` },
  }
}

export function albumJson(album: AlbumRecord) {
  return {
    id: album.id,
    title: album.title,
    photo_count: album.photoCount,
    cover_photo_id: album.coverPhotoId,
  }
}
