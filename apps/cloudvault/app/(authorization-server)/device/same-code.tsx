/** RFC 8628 §5.4: the one question that tells a device in front of the owner from one in a stranger's hands. */
export function SameCode({ userCode }: { userCode: string }) {
  return (
    <section aria-labelledby="same-code" className="same-code">
      <h2 id="same-code" className="text-heading">
        Is this code on a device in front of you?
      </h2>
      <p className="value neatline m-1 mt-5 py-4 text-center text-3xl tracking-[0.15em]">
        {userCode.slice(0, 4)}-{userCode.slice(4)}
      </p>
      <p className="mt-5">
        Approve only if you can see it there yourself. A code that came by message, mail or telephone belongs to
        somebody else, and approving it gives your photos to them.
      </p>
    </section>
  )
}
