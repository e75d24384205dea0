import { answerBackChannel } from '#back-channel/answer'
import { BACK_CHANNEL_PATH } from '#back-channel/routes'
import { answerFrontChannel } from '#front-channel/answer'

/** The two tables, for a host that runs Next alone; `server.ts` answers these paths before Next hears of them. */
function handOn(request: Request): Response | Promise<Response> {
  const isForMachines = BACK_CHANNEL_PATH.test(new URL(request.url).pathname)
  return isForMachines ? answerBackChannel(request) : answerFrontChannel(request)
}

export {
  handOn as DELETE,
  handOn as GET,
  handOn as HEAD,
  handOn as OPTIONS,
  handOn as PATCH,
  handOn as POST,
  handOn as PUT,
}
