import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { configuration, isOnOneMachine } from '#configuration'
import { flowName } from '#inspector/flow-name'
import { type Screen, screensOf } from '#inspector/screens'
import { ownFlow } from '../../own-flows.ts'
import { LaneStrip } from './lane-strip.tsx'
import './present.css'
import { addressOf, type Place, placeIn } from './place.ts'
import { ScreenNavigation } from './screen-navigation.tsx'
import { WhatItSays } from './what-it-says.tsx'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ step?: string; secrets?: string }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { step = '1' } = await searchParams
  return { title: `Screen ${Number.parseInt(step, 10) || 1}` }
}

/** Presenter's mode: one arrow a screen. Every screen is an address, so that it works by links and survives a reload. */
export default async function Page({ params, searchParams }: Props) {
  const found = await ownFlow((await params).id)
  if (!found) notFound()
  const screens = screensOf(found.messages)
  const place = placeIn(found.flow.id, screens.length, await searchParams)
  const screen = screens[place.step - 1]
  if (!screen) notFound()
  const client = found.flow.clientName ?? 'Client'
  return (
    <main id="content" className="presenter">
      <Head name={flowName(found.flow)} place={place} />
      <LaneStrip screen={screen} client={client} />
      <Arrow screen={screen} secrets={place.secrets} />
      <ScreenNavigation place={place} />
    </main>
  )
}

function Head({ name, place }: { name: string; place: Place }) {
  const other = place.secrets === 'masked' ? 'shown' : 'masked'
  return (
    <p className="presenter-head">
      <a href={`/developers/flows/${place.flow}`} data-key="leave">
        {name}
      </a>
      <span>
        Screen {place.step} of {place.last}
      </span>
      {isOnOneMachine(configuration().mode) ? (
        <a href={addressOf({ ...place, secrets: other })} data-key="mask">
          Secrets are {place.secrets}: {other === 'shown' ? 'show' : 'mask'} them
        </a>
      ) : (
        <span>Secrets are masked here</span>
      )}
    </p>
  )
}

function Arrow({ screen, secrets }: { screen: Screen; secrets: Place['secrets'] }) {
  return (
    <article className="presenter-arrow">
      <h1>{screen.title}</h1>
      <p className="presenter-line">{screen.line}</p>
      {screen.more > 0 && <p className="text-graphite">And {screen.more} more like it.</p>}
      <WhatItSays screen={screen} secrets={secrets} />
    </article>
  )
}
