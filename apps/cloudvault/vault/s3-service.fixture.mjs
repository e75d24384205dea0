import S3rver from '@20minutes/s3rver'

/** A service that speaks S3, in a process of its own: `node s3-service.fixture.mjs <directory> <bucket>` prints its port. */
const [directory, bucket] = process.argv.slice(2)
const configureBuckets = [{ name: bucket, configs: [] }]
const service = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets,
  allowMismatchedSignatures: true, // it reads the path of a listing otherwise than it was signed
})
const { port } = await service.run()
console.log(port)
process.stdin.resume().on('end', () => process.exit()) // with whoever started it
