/** Everything that can go wrong between this shop and the vault, in the shop's words. */
export type TroubleTag =
  | 'not-connected' // nobody has connected a vault
  | 'taken-back' //    the owner, or CloudVault, has ended the permission
  | 'vault-away' //    no answer in time, or 5xx: try later, nothing is lost
  | 'vault-refused' // an answer we cannot work with, or a permission too narrow
  | 'photo-gone' //    this photo is not in the vault (any more)

/** Two module instances live in one process, so it is recognised by its tag and not by `instanceof`. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
  readonly tag: TroubleTag
  constructor(tag: TroubleTag, detail = '') {
    super(detail ? `${tag}: ${detail}` : tag)
    this.tag = tag
  }
}

export function isTrouble(error: unknown): error is Trouble {
  return error instanceof Error && error.name === 'Trouble' && 'tag' in error
}
