import { readFile } from 'node:fs/promises'
import { printFile } from '../print-store.ts'

const MM = 25.4 / 72
export type Page = { media: number[]; trim?: number[]; bleed?: number[] }

/** The pages of an order's print file with their boxes, in millimetres: [left, bottom, right, top]. */
export async function pagesOf(orderId: string): Promise<Page[]> {
  const pdf = (await readFile(printFile(orderId))).toString('latin1')
  const pages = pdf.match(/<<[^<]*?\/Type \/Page\b[\s\S]*?endobj/g) ?? []
  return pages.map((page) => ({
    media: boxIn(page, 'MediaBox') ?? [],
    trim: boxIn(page, 'TrimBox'),
    bleed: boxIn(page, 'BleedBox'),
  }))
}

function boxIn(page: string, name: string): number[] | undefined {
  const found = new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(page)
  return found?.[1]
    ?.trim()
    .split(/\s+/)
    .map((point) => Math.round(Number(point) * MM * 10) / 10)
}
