/** The demo's shopper, shown so that nobody has to look for it. Null in live mode. */
export function DemoSignIn({ password }: { password: string | null }) {
  if (!password) return null
  return (
    <p className="mt-6 border-t border-rule pt-4 text-sm text-soft">
      For the demo: <strong className="font-semibold text-ink">alice@printmypics.example</strong>, password{' '}
      <strong className="font-semibold text-ink">{password}</strong>. At CloudVault Alice has another account and
      another password, which is the point.
    </p>
  )
}
