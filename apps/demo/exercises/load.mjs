/** Imports exactly this file. From a TypeScript file, the loader would take `mine.ts` where `mine.js` is asked for. */
export const load = (href) => import(href)
