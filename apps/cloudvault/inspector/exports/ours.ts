/** What our JSON calls itself, so that the import knows it again. */
export const OURS = 'cloudvault-flow'
