/** Something is wrong with the program itself, in words for its author. */
export class Trouble extends Error {}
