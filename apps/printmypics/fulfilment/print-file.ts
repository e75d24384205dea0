import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
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
  await appearWhole(path, (part) => pipeline(drawn(order), createWriteStream(part, { mode: 0o600 })))
}

function drawn(order: Order): PDFKit.PDFDocument {
  const info = { Title: `Order ${orderNumber(order.number)}`, Author: 'PrintMyPics', CreationDate: order.createdAt }
  const document = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.7', lang: 'en', info })
  const images = new Map<number, OpenImage>()
  for (const item of order.items) {
    if (item.problem === '') images.set(item.position, open(document, preparedPrint(item)))
  }
  drawCoverSheet(document, order, images)
  for (const item of order.items) {
    const image = images.get(item.position)
    for (let copy = 1; image && copy <= item.quantity; copy++) drawPrint(document, order, item, image, copy)
  }
  document.end()
  return document
}

/** pdfkit has it, its types do not. */
function open(document: PDFKit.PDFDocument, path: string): OpenImage {
  return (document as PDFKit.PDFDocument & { openImage(source: string): OpenImage }).openImage(path)
}
