import { money } from '#shop/money'
import { orderNumber } from '#shop/order-number'
import { FINISHES, PRINT_SIZES } from '#shop/print-size'
import { settledCents } from '#shop/settlement'
import type { Order, OrderItem } from '#storage/orders'
import { points } from './paper.ts'
import type { OpenImage } from './print-file.ts'
import { HEADLINE, inLettersFor, TEXT } from './typefaces.ts'

const INK = '#211a17'
const SOFT = '#5f5249'
const RUBINE = '#b00f4a'
const SUN = '#ffc42e'
const MARGIN = points(20)
const WIDTH = points(170)
const ROW = points(15)
const FOOT = points(272)
const PROBLEMS: Record<string, string> = {
  gone: 'not printed: no longer in the vault',
  unreadable: 'not printed: the file could not be read',
}

/** For the person at the press: what this job is, what to expect on the sheets that follow, where it goes. */
export function drawCoverSheet(document: PDFKit.PDFDocument, order: Order, images: Map<number, OpenImage>): void {
  document.addPage({ size: 'A4', margin: 0 })
  drawHead(document, order)
  let y = points(104)
  for (const item of order.items) {
    if (y + ROW > FOOT) {
      document.addPage({ size: 'A4', margin: 0 })
      y = points(20)
    }
    drawRow(document, item, images.get(item.position), y)
    y += ROW
  }
  if (y + points(24) > FOOT) {
    document.addPage({ size: 'A4', margin: 0 })
    y = points(20)
  }
  drawSum(document, order, y)
}

function drawHead(document: PDFKit.PDFDocument, order: Order): void {
  document.rect(MARGIN + 3, points(20) + 3, 22, 22).fill(SUN)
  document.rect(MARGIN, points(20), 22, 22).fill(RUBINE)
  document
    .font(HEADLINE)
    .fontSize(15)
    .fillColor(INK)
    .text('PrintMyPics', MARGIN + 36, points(20) + 3)
  document.fontSize(52).text(orderNumber(order.number), MARGIN - 2, points(36), { lineBreak: false })
  const placed = order.createdAt.toISOString().slice(0, 16).replace('T', ' at ')
  const prints = order.items.reduce((sum, item) => sum + item.quantity, 0)
  document.font(TEXT).fontSize(10).fillColor(SOFT)
  document.text(`Placed ${placed} UTC. ${prints} ${prints === 1 ? 'print' : 'prints'} ordered.`, MARGIN, points(58))
  document.text('Send to', MARGIN, points(68))
  const address = [order.name, order.street, `${order.postcode} ${order.city}`, order.country].join('\n')
  document
    .fontSize(12)
    .fillColor(INK)
    .text(inLettersFor(document, address, TEXT), MARGIN, points(73), { width: WIDTH, lineGap: 1, height: points(26) })
  document.rect(MARGIN, points(101), WIDTH, 1.5).fill(INK)
}

function drawRow(document: PDFKit.PDFDocument, item: OrderItem, image: OpenImage | undefined, y: number): void {
  const thumbnail = ROW - 8
  if (image) {
    const source = image as unknown as PDFKit.Mixins.ImageSrc
    document.image(source, MARGIN, y + 4, { fit: [thumbnail, thumbnail], align: 'center', valign: 'center' })
  }
  const line = { width: points(88), height: 14, ellipsis: true }
  const title = inLettersFor(document, `${item.position + 1}.  ${item.title || 'Untitled'}`, HEADLINE)
  document
    .fontSize(11)
    .fillColor(INK)
    .text(title, MARGIN + ROW + 4, y + 8, line)
  const kind = `${PRINT_SIZES[item.size].name} cm, ${FINISHES[item.finish].toLowerCase()}`
  document
    .font(TEXT)
    .fontSize(9)
    .fillColor(item.problem ? RUBINE : SOFT)
  document.text(item.problem ? `${kind}: ${PROBLEMS[item.problem] ?? 'not printed'}` : kind, MARGIN + ROW + 4, y + 23)
  const cents = item.problem ? 0 : item.quantity * item.unitCents
  document.font(TEXT).fontSize(11).fillColor(INK)
  document.text(`${item.quantity} × ${money(item.unitCents)}`, MARGIN + points(112), y + 8, right(30))
  document.text(money(cents), MARGIN + points(146), y + 8, right(24))
  document.rect(MARGIN, y + ROW - 0.5, WIDTH, 0.5).fill('#d3c5ad')
}

function drawSum(document: PDFKit.PDFDocument, order: Order, y: number): void {
  const goods = order.items.reduce((sum, item) => sum + item.quantity * item.unitCents, 0)
  const rows = [
    ['Post and packing', order.totalCents - goods],
    ['Total', settledCents(order)],
  ] as const
  rows.forEach(([name, cents], n) => {
    const top = y + 12 + n * 18
    document
      .font(n === 1 ? HEADLINE : TEXT)
      .fontSize(n === 1 ? 14 : 11)
      .fillColor(INK)
    document.text(name, MARGIN + points(72), top, right(70))
    document.text(money(cents), MARGIN + points(146), top, right(24))
  })
}

function right(mm: number) {
  return { width: points(mm), align: 'right', lineBreak: false } as const
}
