import { TinyPhoto } from './tiny-photo.tsx'

/**
 * The picture that explains: a copy of one photo crosses from the vault to the shop; the photo itself and the password
 * stay. It plays once (crossing.css); without motion it stands at its end.
 */
export function Crossing({ vault, shop }: { vault: string; shop: string }) {
  return (
    <figure>
      <svg viewBox="0 24 624 432" className="crossing w-full" role="img" aria-labelledby="crossing-says">
        <title id="crossing-says">
          {`CloudVault at ${vault} keeps the photos and the password. A copy of one photo crosses to PrintMyPics at ${shop} and is printed between crop marks.`}
        </title>
        <g className="vault">
          <rect x="1" y="30" width="236" height="420" rx="10" className="vault-wall" />
          <text x="26" y="76" className="vault-name">
            CloudVault
          </text>
          <text x="26" y="98" className="vault-host">
            {vault}
          </text>
          <path d="M26 116h186" className="vault-rule" />
          <g transform="translate(26 134)">
            <TinyPhoto scene="hills" x={0} y={0} />
            <TinyPhoto scene="sea" x={97} y={0} />
            <TinyPhoto scene="moon" x={0} y={70} />
            <TinyPhoto scene="tower" x={97} y={70} />
          </g>
          <g transform="translate(26 302)">
            <rect width="186" height="122" rx="6" className="vault-safe" />
            <text x="16" y="30" className="vault-host">
              your password
            </text>
            <text x="16" y="62" className="vault-dots">
              ••••••••••
            </text>
            <path d="M16 76h154" className="vault-rule" />
            <text x="16" y="104" className="vault-stays">
              never leaves
            </text>
          </g>
        </g>

        <g className="gate">
          <path d="M237 196C284 196 296 220 346 220" className="gate-way" />
          <path d="M338 213l9 7-9 7" className="gate-head" />
          <text x="246" y="180" className="gate-word">
            your yes
          </text>
        </g>

        <g className="shop">
          <rect x="352" y="116" width="250" height="208" className="press-sheet" />
          <path
            d="M377 128v17M357 153h12M577 128v17M597 153h-12M377 313v-17M357 288h12M577 313v-17M597 288h-12"
            className="press-marks"
          />
          <g transform="translate(446 130)">
            {['key', 'rubine', 'sun', 'cyan'].map((ink, n) => (
              <rect key={ink} x={n * 16} width="12" height="12" className={`ink-${ink}`} />
            ))}
          </g>
          <text x="352" y="362" className="shop-name">
            PrintMyPics
          </text>
          <text x="352" y="386" className="shop-host">
            {shop}
          </text>
        </g>

        <g className="print">
          <TinyPhoto scene="hills" x={377} y={153} width={200} height={135} />
        </g>
        <g className="traveller">
          <TinyPhoto scene="hills" x={26} y={134} />
        </g>
      </svg>
    </figure>
  )
}
