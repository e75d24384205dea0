import { mkdir, open as openFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import PDFDocument from 'pdfkit'
import { orderNumber } from '#shop/order-number'
import type { Order } from '#storage/orders'
import { drawCoverSheet } from './cover-sheet.ts'
import { preparedPrint } from './prepare-print.ts'
import { drawPrint } from './print-page.ts'
import { appearWhole, isThere, printFile } from './print-store.ts'

/** What an image is to pdfkit: opened once, drawn on as many sheets as there are prints. */
export type OpenImage = { width: number; height: number }

export function hasPrintFile(orderId: string): Promise<boolean> {
  return isThere(printFile(orderId))
}

/** The whole order as one PDF: a cover sheet for the person at the press, then one sheet per print. */
export async function writePrintFile(order: Order): Promise<void> {
  const path = printFile(order.id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await appearWhole(path, async (part) => {
    const file = await openFile(part, 'w', 0o600)
    try {
      for await (const piece of drawn(order)) await file.writeFile(piece)
    } finally {
      await file.close()
    }
  })
}

/** Piece by piece, each picture's as soon as it is in: of an order of hundreds, one picture is in memory at a time. */
async function* drawn(order: Order): AsyncGenerator<Buffer> {
  const info = { Title: `Order ${orderNumber(order.number)}`, Author: 'PrintMyPics', CreationDate: order.createdAt }
  const document = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7', lang: 'en', info })
  const images = new Map<number, OpenImage>()
  for (const item of order.items) {
    if (item.problem !== '') continue
    images.set(item.position, place(document, preparedPrint(item)))
    yield* soFar(document)
  }
  drawCoverSheet(document, order, images)
  for (const item of order.items) {
    const image = images.get(item.position)
    for (let copy = 1; image && copy <= item.quantity; copy++) drawPrint(document, order, item, image, copy)
    yield* soFar(document)
  }
  document.end()
  for await (const piece of document) yield piece as Buffer
}

function* soFar(document: PDFKit.PDFDocument): Generator<Buffer> {
  for (let piece = document.read(); piece !== null; piece = document.read()) yield piece as Buffer
}

type Press = PDFKit.PDFDocument & {
  openImage(source: string): OpenImage & { embed(into: PDFKit.PDFDocument): void }
}

/** The picture goes into the file once; pdfkit keeps its measures and lets go of its bytes. (Its types know neither.) */
function place(document: PDFKit.PDFDocument, path: string): OpenImage {
  const image = (document as Press).openImage(path)
  image.embed(document)
  return image
}
