import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: 'A room, with or without a network' }

/** How thirty people get started in ten minutes. */
export default function Page() {
  return (
    <main id="content" className="page teach-page">
      <p className="term pt-10 sm:pt-14">
        <a href="/developers/teach">Teach</a>
      </p>
      <h1 className="mt-2 text-title">A room, with or without a network</h1>
      <p className="mt-4 max-w-prose text-graphite">
        There are two ways. On their own machines, learners can also do the exercises and the labs. With one server for
        all, they need a browser and nothing else.
      </p>
      <Part id="own" title="Everybody’s own machine, from a stick">
        <li>
          At home, with a network, pack one folder: the project, and every package for Linux, macOS and Windows. A stick
          of 4 GB is enough.
          <p className="command">npm run demo -- --pack /media/stick/workshop</p>
          Put the installers of Node 20.19 or newer beside it: who has no Node cannot begin.
        </li>
        <li>
          In the room, each learner copies the folder <b>photo-oauth</b> to their disk and starts it there. Nothing is
          fetched from any network.
          <p className="command">{'npm run demo -- --check\nnpm run demo -- --from /media/stick/workshop'}</p>
        </li>
        <li>The first start takes a minute or two. After it, the stick goes on to the next row.</li>
      </Part>
      <Part id="one" title="One server for all">
        <li>
          Choose two names for your machine; cookies know hosts and no ports, so one will not do. Every machine in the
          room must find both: names of your router, a line in each hosts file, or your machine’s address as one name
          and its
          <span className="value"> .local</span> name as the other, which needs no preparation at all.
          <p className="command">
            {'npm run demo -- --room vault.room,prints.room\nnpm run demo -- --room 192.168.1.10,teacher.local'}
          </p>
        </li>
        <li>
          One account for each learner, and slips to cut and hand out:
          <p className="command">npm run seed -- --learners 30</p>
        </li>
        <li>
          Write the way in on the board, as the terminal shows it: a page over plain http with the certificate of the
          room and the steps for Firefox, macOS, Windows, Linux, iPhone and Android. Show the fingerprint at the
          projector, and let everybody compare it. The authority can vouch for your two names only, ends after a month,
          and its key is not kept.
        </li>
        <li>
          Learners see their own flows in the inspector, with tokens and codes masked. There are no demo passwords on
          the pages and no labs: an attack is tried on the machine of whoever tries it.
        </li>
        <li>Afterwards: Ctrl-C, and everybody removes the certificate. The page of the way in says how.</li>
      </Part>
    </main>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="annex-section mt-12">
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      <ol className="guide-steps mt-4">{children}</ol>
    </section>
  )
}
