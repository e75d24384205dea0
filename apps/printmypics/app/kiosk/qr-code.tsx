import { create } from 'qrcode'

const QUIET_ZONE = 4 // modules; without it, cameras do not find the code

/** RFC 8628 §3.3.1: the verification URI as a picture. Drawn on the server; dark on white in any colour scheme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const side = size + 2 * QUIET_ZONE
  const dots = Array.from(modules.data, (dark, at) => (dark ? dot(at % size, Math.floor(at / size)) : '')).join('')
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges" className="booth-qr">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={dots} fill="#16100e" />
    </svg>
  )
}

function dot(x: number, y: number): string {
  return `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`
}
