import { build } from 'esbuild'

/** The server, the seed and the migrations, each as one file that Node 20 runs; packages stay packages. */
await build({
  entryPoints: { server: 'server.ts', seed: 'seed.ts', migrate: '../../prisma/apply.ts' },
  outdir: process.env.BUILD_DIR ?? 'build',
  bundle: true,
  splitting: true, // what is imported when it is needed is loaded when it is needed
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
})
