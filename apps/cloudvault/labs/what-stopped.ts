import { flowOf, flowsOf } from '#wire/flows'
import type { Annotation } from '#wire/message'
import type { Viewer } from '#wire/viewer'

/** A check of either app that said no in this run, and the message in which it did. */
export type Stop = Pick<Annotation, 'words' | 'cites'> & { flow: string; message: string }

/** What the checks themselves have recorded, each once. Nothing is known here of what a lab expects. */
export async function whatStopped(viewer: Viewer, clientId: string): Promise<Stop[]> {
  const ofThisRun = (await flowsOf(viewer)).filter((flow) => flow.clientId === clientId)
  const whole = await Promise.all(ofThisRun.map(({ id }) => flowOf(viewer, id)))
  const stops = whole.flatMap((one) =>
    (one?.messages ?? []).flatMap(({ id: message, annotations }) =>
      annotations
        .filter(({ verdict }) => verdict === 'refused')
        .map(({ words, cites }) => ({ words, cites, flow: one?.flow.id ?? '', message })),
    ),
  )
  return [...new Map(stops.map((stop) => [stop.words, stop])).values()]
}
