import { iconLines, type IconName } from './icon-lines.tsx'

/** A line drawing beside a word; hidden from readers because the word says it. `size` in CSS pixels. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {iconLines[name]}
    </svg>
  )
}

/** Our mark: the shield with the mouth that keeps a secret. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32">
      <path
        d="M16 2 4.5 5.8v9.7c0 7 4.3 11.6 11.5 14.5 7.2-2.9 11.5-7.5 11.5-14.5V5.8z"
        fill="#f4b740"
      />
      <circle cx="16" cy="10.6" r="2.7" fill="#0a2f36" />
      <path
        d="M10.3 15.8c1 3.6 3 5.4 5.7 5.4s4.7-1.8 5.7-5.4"
        fill="none"
        stroke="#0a2f36"
        strokeWidth="2.9"
        strokeLinecap="round"
      />
    </svg>
  )
}
