import { build } from 'esbuild'

/** `server.ts` as one file that Node 20 runs; packages stay packages. */
await build({
  entryPoints: ['server.ts'],
  outfile: `${process.env.BUILD_DIR ?? 'build'}/server.js`,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
})
