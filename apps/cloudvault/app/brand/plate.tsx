import Image, { type StaticImageData } from 'next/image'

type Props = { image: StaticImageData; alt: string; caption: string; sizes: string; first?: boolean }

/** A photograph with its caption, as in a catalogue. */
export function Plate({ image, alt, caption, sizes, first }: Props) {
  return (
    <figure>
      <Image src={image} alt={alt} sizes={sizes} placeholder="blur" priority={first} className="w-full bg-well" />
      <figcaption className="mt-3 flex flex-wrap justify-between gap-x-8 text-note text-graphite">
        <span>{caption}</span>
        <span>Digital image courtesy of the Getty’s Open Content Program</span>
      </figcaption>
    </figure>
  )
}
