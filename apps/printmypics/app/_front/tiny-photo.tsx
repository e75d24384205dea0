export type Scene = 'hills' | 'sea' | 'moon' | 'tower'
type Props = { scene: Scene; x: number; y: number; width?: number; height?: number }

/** A photograph in two inks, 89 by 60 unless told: enough to know it again on the other side. */
export function TinyPhoto({ scene, x, y, width = 89, height = 60 }: Props) {
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox="0 0 89 60"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {scene === 'hills' && (
        <>
          <rect width="89" height="60" fill="#ffd98a" />
          <circle cx="62" cy="21" r="10" fill="#e8336d" />
          <path d="M0 44L22 22l16 14 14-17 37 30v11H0z" fill="#b00f4a" />
          <path d="M0 52l30-14 22 10 37-12v24H0z" fill="#3b1230" />
        </>
      )}
      {scene === 'sea' && (
        <>
          <rect width="89" height="60" fill="#bfe0ea" />
          <path d="M0 34h89v26H0z" fill="#1f6f8f" />
          <path d="M44 10v22H26zM47 14l15 18H47z" fill="#fffdf8" />
          <path d="M22 35h44l-6 8H29z" fill="#211a17" />
        </>
      )}
      {scene === 'moon' && (
        <>
          <rect width="89" height="60" fill="#1d2440" />
          <circle cx="60" cy="20" r="11" fill="#ffeec2" />
          <path d="M0 60V42l12-8 9 8 13-14 14 16 12-7 29 15v8z" fill="#0b0f20" />
        </>
      )}
      {scene === 'tower' && (
        <>
          <rect width="89" height="60" fill="#f5b78a" />
          <path d="M38 60V20l7-11 7 11v40z" fill="#5a2b23" />
          <path d="M0 60V46h89v14z" fill="#3a1d18" />
          <path d="M43 26h4v6h-4zM43 38h4v6h-4z" fill="#ffe9b0" />
        </>
      )}
    </svg>
  )
}
