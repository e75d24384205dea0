import { orderNumber } from '#shop/order-number'
import { FINISHES, PRINT_SIZES, trimmed } from '#shop/print-size'
import type { Order, OrderItem } from '#storage/orders'
import { cropMarks, type PressSheet, points, pressSheet } from './paper.ts'
import type { OpenImage } from './print-file.ts'
import { inLettersFor, TEXT } from './typefaces.ts'

type Ink = [cyan: number, magenta: number, yellow: number, key: number]
const REGISTRATION: Ink = [100, 100, 100, 100] // a mark on every plate, so that all four can be laid over each other
const STRIP: Ink[] = [
  [100, 0, 0, 0],
  [0, 100, 0, 0],
  [0, 0, 100, 0],
  [0, 0, 0, 100],
]

/** One print at its true size: the picture runs into the bleed, the marks show the knife where the print ends. */
export function drawPrint(
  document: PDFKit.PDFDocument,
  order: Order,
  item: OrderItem,
  image: OpenImage,
  copy: number,
): void {
  const sheet = pressSheet(trimmed(item.size, image))
  document.addPage({ size: sheet.size, margin: 0 })
  const { data } = document.page.dictionary as { data: Record<string, unknown> }
  data.TrimBox = [...sheet.trim]
  data.BleedBox = [...sheet.bleed]
  const [left, top, right, bottom] = sheet.bleed
  document.image(image as unknown as PDFKit.Mixins.ImageSrc, left, top, { width: right - left, height: bottom - top })
  drawMarks(document, sheet)
  const kind = `${PRINT_SIZES[item.size].name} cm ${FINISHES[item.finish].toLowerCase()}`
  const job = `${orderNumber(order.number)}   ${item.position + 1}   ${copy}/${item.quantity}   ${kind}   ${item.title}`
  const line = inLettersFor(document, job, TEXT)
  document
    .fontSize(5.5)
    .fillColor([0, 0, 0, 100])
    .text(line, left + points(7), points(3.2), { width: right - left - points(28), height: 7, ellipsis: true })
}

function drawMarks(document: PDFKit.PDFDocument, sheet: PressSheet): void {
  document.lineWidth(0.25).strokeColor(REGISTRATION)
  for (const [x1, y1, x2, y2] of cropMarks(sheet)) document.moveTo(x1, y1).lineTo(x2, y2).stroke()
  STRIP.forEach((ink, n) => {
    document.rect(sheet.bleed[2] - points(20 - n * 3), points(3), points(2.4), points(2.4)).fill(ink)
  })
}
