import type { ReactNode } from 'react'

/** Our own line set: 24 × 24, one stroke of 1.9, drawn for this program. An icon never stands without a word. */
export const iconLines = {
  arrowLeft: <path d="M20 12H4.5M11 5.5 4.5 12l6.5 6.5" />,
  arrowRight: <path d="M4 12h15.5M13 5.5 19.5 12 13 18.5" />,
  box: <path d="M12 3 4 7.3v9.4L12 21l8-4.3V7.3zM4 7.3l8 4.3 8-4.3M12 11.6V21M8 5.2l8 4.3" />,
  business: (
    <path d="M4 10.5V20h16v-9.5M3 10l2-6h14l2 6c0 1.5-1.3 2.5-3 2.5S15 11.5 15 10c0 1.5-1.3 2.5-3 2.5S9 11.5 9 10c0 1.5-1.3 2.5-3 2.5S3 11.5 3 10zM10 20v-4.5h4V20" />
  ),
  camera: (
    <>
      <path d="M4 8h3.2L9 5.5h6L16.8 8H20v11H4z" />
      <circle cx="12" cy="13" r="3.3" />
    </>
  ),
  check: <path d="m4.5 12.5 5 5L19.5 7" />,
  chevron: <path d="m9 5.5 6.5 6.5L9 18.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5.2l3.3 2" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6 6 18" />,
  copy: <path d="M9 8.5h10.5V20H9zM15 5.5V4H4.5v11.5H6" />,
  desktop: <path d="M7 3.5h10v17H7zM10 7h4M10 10h4M12 16.5v.1" />,
  drive: (
    <>
      <path d="M3.5 6.5h17v11h-17z" />
      <circle cx="12" cy="12" r="2.6" />
      <path d="M17.5 15v.1" />
    </>
  ),
  erase: <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6" />,
  eye: (
    <>
      <path d="M2.5 12c2.3-4 5.5-6 9.5-6s7.2 2 9.5 6c-2.3 4-5.5 6-9.5 6s-7.2-2-9.5-6z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  flag: <path d="M5.5 21V4h12l-2.2 4.5L17.5 13h-12" />,
  folder: <path d="M3.5 18.5V5.5h6l2 2.5h9v10.5z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c2.5 2.5 3.7 5.3 3.7 8.5s-1.2 6-3.7 8.5c-2.5-2.5-3.7-5.3-3.7-8.5s1.2-6 3.7-8.5z" />
    </>
  ),
  hand: (
    <path d="M8 13V6.3a1.4 1.4 0 0 1 2.8 0V11m0-.5V4.8a1.4 1.4 0 0 1 2.8 0V11m0-4.7a1.4 1.4 0 0 1 2.8 0V12m0-3.3a1.3 1.3 0 0 1 2.6 0V15c0 3.8-2.3 6-5.7 6-2.9 0-4.3-1.3-5.6-3.6L5.3 14c-.9-1.7 1-2.9 2.1-1.7L8 13" />
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8.5-8.5M15.5 8l3 3M13 10.5l1.5 1.5" />
    </>
  ),
  laptop: <path d="M5.5 5.5h13v9.5h-13zM2.5 18.5h19" />,
  lock: <path d="M5.5 10.5h13V20.5h-13zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2" />,
  mail: <path d="M3.5 5.5h17v13h-17zM3.5 6.5 12 13l8.5-6.5" />,
  minus: <path d="M5 12h14" />,
  moon: <path d="M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z" />,
  move: <path d="M3.5 12h17M7 8l-3.5 4L7 16M17 8l3.5 4-3.5 4M12 3.5v17" />,
  note: <path d="M5 4h14v11l-5 5H5zM14 20v-5h5M8.5 8.5h7M8.5 12h4" />,
  paper: <path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5M9.5 12.5h5.5M9.5 16.5h5.5" />,
  pen: <path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.3-4 2.8-6 6.5-6s6.2 2 6.5 6M16 4.8a3.5 3.5 0 0 1 0 6.5M18 14.7c2.2.8 3.4 2.5 3.5 5.3" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.8" />
      <path d="M4.5 20.5c.4-4.3 3.2-6.5 7.5-6.5s7.1 2.2 7.5 6.5" />
    </>
  ),
  phone: <path d="M8 3h8v18H8zM11 18h2" />,
  plus: <path d="M12 5v14M5 12h14" />,
  printer: <path d="M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z" />,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5" />,
  returned: <path d="M20 17.5v-4a4 4 0 0 0-4-4H4.5M9 5 4.5 9.5 9 14" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="m15 15 5.5 5.5" />
    </>
  ),
  server: <path d="M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5v.1M7.5 16.5v.1M11 7.5h5.5M11 16.5h5.5" />,
  settings: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" />,
  shield: (
    <path d="M12 3 4.5 5.5v6c0 4.5 2.8 7.5 7.5 9.5 4.7-2 7.5-5 7.5-9.5v-6zM8.5 11.8l2.5 2.5 4.5-4.8" />
  ),
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M18.7 5.3l-1.5 1.5M6.8 17.2l-1.5 1.5" />
    </>
  ),
  tablet: <path d="M5 3.5h14v17H5zM10.5 17.5h3" />,
  tape: <path d="M3.5 9h17v6h-17zM7.5 9l-2 6M12.5 9l-2 6M17.5 9l-2 6" />,
  undo: <path d="M8 4.5 3.5 9 8 13.5M3.5 9H15a5.2 5.2 0 0 1 0 10.5H9" />,
  warning: <path d="M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.1" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof iconLines
