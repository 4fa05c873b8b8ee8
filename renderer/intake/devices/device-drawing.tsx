import type { ReactNode } from 'react'

import type { DeviceKind, PriorDamage } from '../../../shared/model/items.ts'
import styles from './devices.module.css'

type View = PriorDamage['view']

/** A plain drawing of a device from one side, on which damage is pinned. 400 × 285, our own lines. */
export function DeviceDrawing({ kind, view }: { kind: DeviceKind; view: View }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 400 285" aria-hidden="true">
      {drawings[shapeOf(kind)][view] ?? drawings.box.front}
    </svg>
  )
}

type Shape = 'notebook' | 'tower' | 'screen' | 'slate' | 'handheld' | 'shelf' | 'drive' | 'box'

function shapeOf(kind: DeviceKind): Shape {
  const shapes: Record<DeviceKind, Shape> = {
    notebook: 'notebook',
    desktop: 'tower',
    allInOne: 'screen',
    tablet: 'slate',
    phone: 'handheld',
    server: 'shelf',
    nas: 'tower',
    drive: 'drive',
    other: 'box',
  }
  return shapes[kind]
}

const drawings: Record<Shape, Partial<Record<View, ReactNode>>> = {
  notebook: {
    open: (
      <>
        <rect className={styles.body} x="83" y="50" width="234" height="145" rx="6" />
        <rect className={styles.glass} x="98" y="66" width="204" height="114" />
        <path className={styles.body} d="M60 205h280l14 23H46z" />
        <path className={styles.line} d="M172 221h56" />
      </>
    ),
    lid: (
      <>
        <rect className={styles.body} x="66" y="52" width="268" height="180" rx="10" />
        <circle className={styles.glass} cx="200" cy="142" r="15" />
      </>
    ),
  },
  tower: {
    front: (
      <>
        <rect className={styles.body} x="140" y="30" width="120" height="225" rx="6" />
        <path className={styles.line} d="M160 58h80M160 76h80M160 94h50" />
        <circle className={styles.glass} cx="200" cy="210" r="11" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="140" y="30" width="120" height="225" rx="6" />
        <circle className={styles.glass} cx="200" cy="82" r="30" />
        <path
          className={styles.line}
          d="M160 136h80M160 150h80M160 164h80M160 178h80M160 214h80v24h-80z"
        />
      </>
    ),
  },
  screen: {
    front: (
      <>
        <rect className={styles.body} x="62" y="32" width="276" height="176" rx="8" />
        <rect className={styles.glass} x="76" y="46" width="248" height="132" />
        <path className={styles.body} d="M175 208h50l9 40h-68z" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="62" y="32" width="276" height="176" rx="8" />
        <path className={styles.body} d="M175 120h50l9 128h-68z" />
        <path className={styles.line} d="M92 178h50M92 190h50" />
      </>
    ),
  },
  slate: {
    front: (
      <>
        <rect className={styles.body} x="70" y="42" width="260" height="200" rx="16" />
        <rect className={styles.glass} x="88" y="60" width="224" height="164" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="70" y="42" width="260" height="200" rx="16" />
        <circle className={styles.glass} cx="98" cy="70" r="9" />
      </>
    ),
  },
  handheld: {
    front: (
      <>
        <rect className={styles.body} x="142" y="26" width="116" height="233" rx="18" />
        <rect className={styles.glass} x="152" y="44" width="96" height="197" rx="6" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="142" y="26" width="116" height="233" rx="18" />
        <rect className={styles.glass} x="154" y="40" width="42" height="52" rx="12" />
      </>
    ),
  },
  shelf: {
    front: (
      <>
        <rect className={styles.body} x="46" y="92" width="308" height="100" rx="5" />
        <path className={styles.line} d="M66 112h120v60H66zM200 112h60v60h-60z" />
        <circle className={styles.glass} cx="318" cy="142" r="9" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="46" y="92" width="308" height="100" rx="5" />
        <path
          className={styles.line}
          d="M66 112h66v28H66zM66 148h66v24H66zM150 116h90M150 130h90M150 144h90"
        />
      </>
    ),
  },
  drive: {
    front: (
      <>
        <rect className={styles.body} x="120" y="36" width="160" height="213" rx="10" />
        <rect className={styles.glass} x="138" y="58" width="124" height="108" />
        <path className={styles.line} d="M140 190h90M140 206h60" />
      </>
    ),
    back: (
      <>
        <rect className={styles.body} x="120" y="36" width="160" height="213" rx="10" />
        <path className={styles.line} d="M150 236h100" />
        <circle className={styles.glass} cx="200" cy="120" r="34" />
      </>
    ),
  },
  box: {
    front: <rect className={styles.body} x="90" y="52" width="220" height="180" rx="8" />,
    back: (
      <>
        <rect className={styles.body} x="90" y="52" width="220" height="180" rx="8" />
        <path className={styles.line} d="M110 208h180" />
      </>
    ),
  },
}
