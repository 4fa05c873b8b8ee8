import type { IconName } from './icon-lines.tsx'

const icons: Readonly<Record<string, IconName>> = {
  notebook: 'laptop',
  desktop: 'desktop',
  allInOne: 'laptop',
  tablet: 'tablet',
  phone: 'phone',
  server: 'server',
  nas: 'server',
  drive: 'drive',
}

/** The drawing of a device kind; a box for anything else. */
export const deviceIcon = (kind: string): IconName => icons[kind] ?? 'box'
