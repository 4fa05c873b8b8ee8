import type { Customer } from '../../../../shared/model/customer.ts'
import { label, placeholdersOf, type Values } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'

/** The act the controller is under: the GDPR, or that of its church in place of it (AVV-43). */
export type Act = 'gdpr' | Exclude<Customer['church'], 'none'>

export const actOf = ({ church }: Pick<Customer, 'church'>): Act =>
  church === 'none' ? 'gdpr' : church

/** How this act is cited for `name`: `Art. 28 DSGVO`, `§ 30 DSG-EKD`. */
export const lawText = (act: Act, name: string, text: PaperText): string =>
  label(text, `law.${name}.${act}`)

/** The citations which the passage `key` asks for as `{law.…}`. */
export const lawIn = (act: Act, key: string, text: PaperText): Values =>
  Object.fromEntries(
    placeholdersOf(text, key)
      .filter((name) => name.startsWith('law.'))
      .map((name) => [name, label(text, `${name}.${act}`)]),
  )
