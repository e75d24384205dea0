// Loaded before an app by `node --import`. The launcher holds the other end of standard input and writes nothing:
// when it closes, by Ctrl-C or by kill -9 of the launcher, this process ends too.
process.stdin.on('error', leave).on('close', leave).resume()
process.stdin.unref?.()

let leaving = false
function leave() {
  if (leaving) return
  leaving = true
  if (process.platform === 'win32') process.exit(0)
  process.kill(process.pid, 'SIGTERM') // the app's own way to say goodbye
  setTimeout(() => process.exit(0), 6_000).unref()
}
