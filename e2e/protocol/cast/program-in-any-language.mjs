// Stands for a learner's program in a language that the judge does not know: exercise 9, by HTTP alone.
import { createServer } from 'node:http'

createServer((request, response) => {
  const [, token] = /^Bearer +([\w\-.~+/]+=*)$/i.exec(request.headers.authorization ?? '') ?? []
  response.writeHead(token ? 200 : 401, { 'Content-Type': 'application/json' }).end(JSON.stringify({ token }))
}).listen(Number(process.env.PORT), '127.0.0.1')
