import { encode } from 'uqr'

import styles from './receipt.module.css'

/** A QR code drawn from its text; dark on white in every theme, since readers expect that. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    // a drawing that is made here, not a picture file
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={`M0 0h${size}v${size}H0z`} fill="#ffffff" />
      <path d={squares.join('')} fill="#0a1016" shapeRendering="crispEdges" />
    </svg>
  )
}
