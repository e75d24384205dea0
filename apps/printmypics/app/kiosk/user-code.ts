/** RFC 8628 §6.1: read in short groups. What the server has grouped stays as it is; a long word is cut in fours. */
export function inGroups(userCode: string): string[] {
  const given = userCode.split(/[-\s]+/).filter(Boolean)
  if (given.length > 1 || userCode.length <= 5) return given
  return userCode.match(/.{1,4}/g) ?? []
}

/** An address as one would write it on a wall: no scheme, no slash at the end. */
export function asWritten(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}
