import { type Form, formsOf } from '../protocol/cast/html-forms.ts'
import { WireBrowser } from '../protocol/cast/wire-browser.ts'

/** A learner's second window, in which the learner is Mallory. */
export class MallorysConsole {
  private page = ''

  constructor(
    private readonly vault: string,
    readonly lab: string,
    private readonly browser = new WireBrowser(),
  ) {}

  async opens(): Promise<void> {
    const { status, text } = await this.browser.open(this.address)
    if (status !== 200) throw new Error(`${this.address}: ${status}`)
    this.page = text
  }

  async arms(setting: 'off' | 'on' | 'neighbour'): Promise<void> {
    await this.opens()
    await this.presses((form) => form.action.endsWith('/arm') && form.fields.get('setting') === setting)
  }

  /** Makes a move with the newest value that it is for; does nothing where she holds none. */
  async makes(move: string): Promise<void> {
    const [form] = this.forms().filter(({ fields }) => fields.get('move') === move)
    if (form) await this.submits(form)
  }

  async resets(): Promise<void> {
    await this.presses(({ action }) => action.endsWith('/reset'))
  }

  /** As if the form of another one's console had been copied. */
  async sends(move: string, value: string): Promise<void> {
    const form = this.forms().find(({ action }) => action.endsWith('/move'))
    if (!form) throw new Error('nothing can be done here')
    form.fields.set('move', move).set('value', value)
    await this.submits(form)
  }

  /** What the page says came of it: judged by photographs. */
  get achieved(): boolean | null {
    const [, achieved] = /data-achieved="(true|false)"/.exec(this.page) ?? []
    return achieved === undefined ? null : achieved === 'true'
  }

  get held(): string[] {
    return this.forms().flatMap(({ fields }) => fields.get('value') ?? [])
  }

  /** Which checks said no, in the words that they recorded. */
  get stoppedBy(): string[] {
    return [...this.page.matchAll(/<li class="lab-check" data-verdict="refused"><a [^>]*>([^<]*)</g)].map(
      ([, words = '']) => words,
    )
  }

  /** What a request of this run came to, newest first. */
  get told(): string {
    return this.page.slice(this.page.indexOf('id="answers"')).replace(/<[^>]*>/g, '')
  }

  get answers(): number {
    return this.page.match(/<h3 class="value">/g)?.length ?? 0
  }

  get clientId(): string {
    const [id = ''] = /lab-[\w-]{43}/.exec(this.page) ?? []
    return id
  }

  private get address(): string {
    return `${this.vault}/developers/labs/${this.lab}/console`
  }

  private forms(): Form[] {
    return formsOf(this.page, this.address).filter(({ action }) => action.startsWith(this.address))
  }

  private async presses(fits: (form: Form) => boolean): Promise<void> {
    const form = this.forms().find(fits)
    if (!form) throw new Error(`there is no such button at ${this.address}`)
    await this.submits(form)
  }

  private async submits(form: Form): Promise<void> {
    const answer = await this.browser.submit(form)
    if (answer.status !== 303) throw new Error(`${form.action}: ${answer.status}`)
    await this.opens()
  }
}
