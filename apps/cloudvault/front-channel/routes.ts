import { type Context, Hono } from 'hono'
import { adoptProgress } from './adopt-progress.ts'
import { answerQuestion } from './answer-question.ts'
import { logEvents, switchLog } from './app-log.ts'
import { endOldSecret, rollSecret } from './app-secret.ts'
import { resetAttack, runAttack } from './attack-labs.ts'
import { authorize } from './authorize.ts'
import { changeApp } from './change-app.ts'
import { changePassword } from './change-password.ts'
import { decision } from './decision.ts'
import { deleteAccount } from './delete-account.ts'
import { deleteApp } from './delete-app.ts'
import { deviceDecision } from './device-decision.ts'
import { endSession } from './end-session.ts'
import { exerciseClient, exerciseVerdict } from './exercise-desk.ts'
import { exportAccount } from './export-account.ts'
import { flowEvents } from './flow-events.ts'
import { flowExport, flowPrint } from './flow-export.ts'
import { flowMessages } from './flow-messages.ts'
import { joinFlows } from './flows-join.ts'
import { latestFlow, openFlows } from './flows-open.ts'
import { armConsole, makeConsoleMove, resetConsole } from './lab-console.ts'
import { logout, logoutConfirmed } from './logout.ts'
import { changeAlbum, createAlbum, deleteAlbum } from './own-albums.ts'
import { photoDelete } from './photo-delete.ts'
import { photoDownload, photoPicture } from './photo-picture.ts'
import { photoUpload } from './photo-upload.ts'
import { readNotice } from './read-notice.ts'
import { registerApp } from './register-app.ts'
import { release } from './release-hold.ts'
import { resume } from './resume.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { skipTry } from './skip-try.ts'
import { switchSlowMotion } from './slow-motion.ts'
import { withdraw } from './withdraw.ts'

/** Handlers take a Request and know nothing of the table they stand in. */
const on = (handler: (request: Request) => Promise<Response>) => (context: Context) => handler(context.req.raw)

/** The endpoints a browser meets that render nothing: a form's answer is 303, to a page or to the client. */
export const frontChannel = new Hono()
  .get('/oauth2/authorize', on(authorize))
  .post('/oauth2/authorize', on(authorize))
  .get('/oauth2/resume', on(resume))
  .get('/oauth2/logout', on(logout))
  .post('/oauth2/logout', on(logout))
  .post('/oauth2/logout/confirm', on(logoutConfirmed))
  .post('/consent/decision', on(decision))
  .post('/device/decision', on(deviceDecision))
  .post('/hold/release', on(release))
  .post('/slow-motion/switch', on(switchSlowMotion))
  .post('/sign-in/submit', signIn)
  .post('/sign-out', on(signOut))
  .post('/sessions/end', on(endSession))
  .post('/password/change', changePassword)
  .get('/photos/:id/picture/:name', photoPicture)
  .get('/photos/:id/download', photoDownload)
  .post('/photos/upload/submit', on(photoUpload))
  .post('/photos/:id/delete/submit', photoDelete)
  .post('/albums/create', on(createAlbum))
  .post('/albums/:id/change', changeAlbum)
  .post('/albums/:id/delete/submit', deleteAlbum)
  .post('/connected-apps/withdraw', on(withdraw))
  .post('/connected-apps/notice', on(readNotice))
  .post('/account/export', on(exportAccount))
  .post('/account/delete/submit', on(deleteAccount))
  .post('/developers/apps/register', on(registerApp))
  .post('/developers/apps/:id/change', changeApp)
  .post('/developers/apps/:id/secret/roll', rollSecret)
  .post('/developers/apps/:id/secret/end-old', endOldSecret)
  .post('/developers/apps/:id/delete/submit', deleteApp)
  .post('/developers/apps/:id/log/switch', switchLog)
  .get('/developers/apps/:id/log/events', logEvents)
  .get('/developers/flows/latest', on(latestFlow))
  .get('/developers/flows/join', on(joinFlows))
  .get('/developers/flows/open', on(openFlows))
  .get('/developers/flows/events', on(flowEvents))
  .get('/developers/flows/:id/messages.json', flowMessages)
  .post('/developers/learn/answer', on(answerQuestion))
  .post('/developers/learn/skip', on(skipTry))
  .post('/developers/learn/adopt/submit', on(adoptProgress))
  .post('/developers/learn/exercises/client', on(exerciseClient))
  .post('/developers/learn/exercises/verdict', on(exerciseVerdict))
  .post('/developers/labs/:lab/run', runAttack)
  .post('/developers/labs/:lab/reset', resetAttack)
  .post('/developers/labs/:lab/console/arm', armConsole)
  .post('/developers/labs/:lab/console/move', makeConsoleMove)
  .post('/developers/labs/:lab/console/reset', resetConsole)
  .get('/developers/flows/:id/export/:format', flowExport)
  .get('/developers/flows/:id/print', flowPrint)

const lines = frontChannel.routes.map(({ method, path }) => {
  return { method, path: new RegExp(`^${path.replace(/:[a-z]+/g, '[^/]+')}$`) }
})

/** Method and path of every line above, as one test; everything else is a page, and no page lives under /oauth2 or has a name that is not UTF-8. */
export function isFrontChannel(method: string, path: string): boolean {
  if (path.startsWith('/oauth2/') || !isText(path)) return true
  const asked = method === 'HEAD' ? 'GET' : method
  return lines.some((line) => line.method === asked && line.path.test(path))
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false // Next would take it for a mistake of ours
  }
}
