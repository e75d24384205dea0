/** How far one file has come. */
export type Progress =
  | { kind: 'waiting' }
  | { kind: 'sending'; share: number }
  | { kind: 'kept'; id: string }
  | { kind: 'refused'; reason: string }

const LOST = 'The connection was lost on the way. Choose the file again.'

/** Sends one file with XMLHttpRequest: `fetch` still cannot tell how much has left. */
export function sendPhoto(file: File, csrf: string, tell: (progress: Progress) => void): Promise<void> {
  const form = new FormData()
  form.append('csrf', csrf)
  form.append('file', file)
  tell({ kind: 'sending', share: 0 })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/photos/upload/submit')
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => tell({ kind: 'sending', share: total > 0 ? loaded / total : 0 })
    request.upload.onload = () => tell({ kind: 'sending', share: 1 })
    request.onerror = () => tell({ kind: 'refused', reason: LOST })
    request.onload = () => tell(readAnswer(request.responseText))
    request.onloadend = () => resolve()
    request.send(form)
  })
}

function readAnswer(text: string): Progress {
  try {
    const { outcomes, reason } = JSON.parse(text)
    const outcome = outcomes?.[0]
    if (typeof outcome?.id === 'string') return { kind: 'kept', id: outcome.id }
    return { kind: 'refused', reason: String(outcome?.reason ?? reason ?? LOST) }
  } catch {
    return { kind: 'refused', reason: 'CloudVault could not answer. Try again in a moment.' }
  }
}
