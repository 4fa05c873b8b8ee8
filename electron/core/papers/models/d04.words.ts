import type { Device } from '../../../../shared/model/items.ts'
import type { Order } from '../../../../shared/model/order.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { deviceText, mediumText, serialText } from './items.ts'

/** Phrases which the contract D04 and the single instruction D04c both speak. Inline text. */

/** `Notebook Lenovo ThinkPad T14, Nr. PF-3X9K2 · NVMe-SSD 512 GB`: the device and what it stores on. */
export const deviceLine = (device: Device, text: PaperText): string =>
  [
    `${deviceText(device, text)}, ${serialText(device.serial, text)}`,
    ...(device.media.length === 0
      ? []
      : [device.media.map((medium) => mediumText(medium, text)).join(', ')]),
  ].join(' · ')

/** The kinds of work in words, each once: `Reparatur, Datenrettung`. */
export const jobTypesText = ({ types }: Pick<Order, 'types'>, text: PaperText): string =>
  [...new Set(types)].map((type) => label(text, `job.${type}`)).join(', ')
