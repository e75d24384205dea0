import { createServer, type Server } from 'node:http'
import { fingerprintOf } from './authority.ts'
import { INSTALLING } from './instructions.ts'

type Room = { cloudVault: string; printMyPics: string; authority: string }

const FILE = '/workshop-authority.crt'
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
}

/** Where a learner arrives first, over plain http: what to install, and how to know that it is the right one. */
export function openEntrance(port: number, room: Room): Promise<Server> {
  const server = createServer((request, answer) => {
    const path = request.url?.split('?', 1)[0]
    if (path === FILE) {
      answer.writeHead(200, { ...HEADERS, 'Content-Type': 'application/x-x509-ca-cert' })
      return answer.end(room.authority)
    }
    answer.writeHead(path === '/' ? 200 : 404, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' })
    answer.end(path === '/' ? page(room) : page(room).replace('<h1>', '<p>There is only one page here.</p><h1>'))
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '0.0.0.0', () => resolve(server))
  })
}

function page({ cloudVault, printMyPics, authority }: Room): string {
  const ways = INSTALLING.map(
    ({ system, steps, after }) =>
      `<details><summary>${system}</summary><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol><p>When the workshop is over: ${after}.</p></details>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Into the workshop</title><style>${STYLE}</style></head><body><main>
<h1>Into the workshop</h1>
<p>Two sites run on the teacher’s machine, over https. Your browser does not know who certifies them yet.</p>
<h2>1. Fetch the file</h2>
<p><a href="${FILE}">workshop-authority.crt</a></p>
<h2>2. Compare</h2>
<p>This page came without encryption, so anybody in the room might have changed it. The teacher shows this SHA-256
fingerprint; your system shows it before it trusts the file. The same? Then it is the right one.</p>
<p><code>${fingerprintOf(authority)}</code></p>
<h2>3. Let your browser trust it</h2>
<p>It can vouch for these two sites and for no other, until the month is over.</p>
${ways.join('\n')}
<h2>4. Begin</h2>
<ul><li><a href="${printMyPics}">${printMyPics}</a>: PrintMyPics, the print shop</li>
<li><a href="${cloudVault}">${cloudVault}</a>: CloudVault, the photo archive</li>
<li><a href="${cloudVault}/developers/learn">${cloudVault}/developers/learn</a>: the course</li></ul>
</main></body></html>`
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1rem/1.6 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:2rem 1.25rem 4rem}h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.125rem;margin-top:2rem;border-top:1px solid;padding-top:.75rem}
code{overflow-wrap:anywhere;font-size:.9375rem}summary{padding:.5rem 0;cursor:pointer}li{margin:.25rem 0;overflow-wrap:anywhere}`
