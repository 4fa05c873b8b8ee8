import { customerName } from '../../../../shared/model/customer.ts'
import { isJobField, type JobField } from '../../../../shared/model/own-papers.ts'
import { plain } from '../layout/inline.ts'
import type { PaperText } from '../texts/text.ts'
import { addressText, dayOf, dayText, moneyText } from './format.ts'
import { deviceText } from './items.ts'
import { priceLines } from './price.ts'
import { isOfferSaid, type AheadSaid } from './said.ts'

/** What the job knows for the fields of a deposited form; fields it does not know stay as their author left them. */
export const fieldsFor = (
  names: readonly string[],
  said: AheadSaid,
  text: PaperText,
): Record<string, string> => {
  const values = valuesOf(said, text)
  return Object.fromEntries(
    names.filter(isJobField).flatMap((name) => {
      const value = values[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

const valuesOf = (said: AheadSaid, text: PaperText): Record<JobField, string | undefined> => {
  const { business, intake, jobNumber, preparedAt } = said
  const { customer, order, signatory } = intake
  return {
    'kunde.name': customerName(customer),
    'kunde.anschrift': addressText(customer.address),
    'kunde.telefon': customer.phone,
    'kunde.mail': customer.mail ?? '',
    'unterzeichner.name': signatory.name,
    'betrieb.name': business.name,
    'betrieb.inhaber': business.ownerName,
    'betrieb.anschrift': addressText(business.address),
    'betrieb.telefon': business.phone,
    'betrieb.mail': business.mail,
    'auftrag.nummer': jobNumber,
    'auftrag.fehler': order.fault,
    'auftrag.umfang': order.scope,
    'auftrag.preis': isOfferSaid(said) ? priceLines(said, text).map(plain).join('\n') : undefined,
    'auftrag.obergrenze': order.price && moneyText(order.price.ceilingCents, text),
    'auftrag.termin': order.targetOn && dayText(order.targetOn, text),
    'auftrag.geraete': intake.devices.map((device) => plain(deviceText(device, text))).join('\n'),
    ort: intake.placeLabel,
    datum: dayText(dayOf(preparedAt), text),
  }
}
