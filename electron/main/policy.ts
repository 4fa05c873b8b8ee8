import { randomBytes } from 'node:crypto'

/** Stands in our pages where the nonce of a load belongs. */
export const noncePlaceholder = 'obhut-nonce-of-this-load'

/** 128 random bits, fresh for each load of a page. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

/** The one Trusted Types policy: it makes exactly the address of the worker that reads PDFs. */
const trustedPolicy = 'obhut-pdf-worker'

/**
 * Everything is forbidden that is not named here, and nothing unsafe is named. No address outside our scheme appears:
 * the window has no network.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedPolicy}`,
  ].join('; ')
}

/** Abilities of the browser that exist without a permission handler being asked, or besides it. */
const refusedFeatures = [
  'accelerometer',
  'browsing-topics',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const featurePolicy = ['camera=(self)', ...refusedFeatures.map((name) => `${name}=()`)].join(', ')

/** Sent with every file, since a worker lives under the policy of its own file. */
export function headersOf(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': featurePolicy,
    'Cache-Control': 'no-store',
  }
}
