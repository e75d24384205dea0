import { randomId } from '#session/random-id'

/** 256 bits for a client to keep. The prefix lets a person and a secret scanner recognise it. RFC 6819 §5.1.4.2.2 */
export function newSecret(): string {
  return `cv_cs_${randomId()}`
}
