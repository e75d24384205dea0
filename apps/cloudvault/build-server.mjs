import { build } from 'esbuild'

/** `server.ts`, `seed.ts` and `keys.ts`, each as one file that Node 20 runs; packages stay packages. */
await build({
  entryPoints: ['server.ts', 'seed.ts', 'keys.ts'],
  outdir: process.env.BUILD_DIR ?? 'build',
  bundle: true,
  splitting: true, // what is imported when it is needed is loaded when it is needed
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
})
