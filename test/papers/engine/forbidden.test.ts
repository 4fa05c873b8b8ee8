import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

import { describe, expect, it } from 'vitest'

import { forbiddenIn, forbiddenOnScreens } from '../../../electron/core/papers/texts/forbidden.ts'
import {
  rules,
  type Rule,
  type RuleName,
} from '../../../electron/core/papers/texts/forbidden.rules.ts'

/** What somebody might write into a template one day, for each rule. A rule without such a fault would not compile. */
const planted: Record<RuleName, readonly string[]> = {
  safety: ['Diese Vorlage ist rechtssicher.', 'eine gerichtsfeste Quittung'],
  signatureRank: ['mit fortgeschrittener elektronischer Signatur', 'qualifizierte Unterschrift'],
  biometry: ['Wir speichern biometrische Merkmale Ihrer Unterschrift.'],
  hundredPercent: ['Die Daten sind zu 100 % gelöscht.', 'hundertprozentig sicher', '100 Prozent'],
  forensic: ['Die Löschung ist forensisch sicher.'],
  certified: ['DSGVO-zertifiziert gelöscht', 'Wir arbeiten DSGVO-konform.'],
  irretrievable: ['Die Daten sind unwiederbringlich weg.', 'garantiert gelöscht'],
  oldStandards: ['nach DoD 5220.22-M', 'Gutmann-Methode'],
  supersededNist: ['NIST SP 800-88 Rev. 1'],
  archiveStandard: ['Dieses Blatt ist PDF/A-3b.', 'kept as PDF/A', 'nach ISO 19005'],
  mixedStandards: ['nach IEEE 2883 durch Schreddern vernichtet'],
  dataLoss: [
    'Wir übernehmen keine Haftung für\nDatenverlust.',
    'Wir haften nicht für den Verlust Ihrer Daten.',
    'Die Haftung für Datenverlust ist ausgeschlossen.',
  ],
  writtenForm: ['Änderungen nur schriftlich.', 'Kündigungen bedürfen der Schriftform.'],
  oldExtinction: ['nach § 356 Abs. 4 BGB', '§ 356 Absatz 4 BGB'],
  oldCompensation: ['Wertersatz nach § 357 Abs. 8 BGB'],
  calledUs: [
    'Sie haben uns gerufen, daher besteht kein Widerrufsrecht.',
    'Der Kunde verzichtet auf sein Recht zum Widerruf.',
  ],
  officialName: ['Grundlage sind die Standardvertragsklauseln.', 'Beschluss (EU) 2021/914'],
  oldProcessing: ['Vertrag zur Auftragsdatenverarbeitung', 'nach § 11 BDSG'],
  controlHeadings: ['1. Zutrittskontrolle', '4. Weitergabekontrolle'],
  slogan: ['Schutz nach dem Stand der Technik'],
  dataPledge: ['Ein Zurückbehaltungsrecht an Datenträgern ist ausgeschlossen.'],
  submission: ['Der Auftragsverarbeiter unterwirft sich der kirchlichen Aufsicht.'],
  tenYears: ['Rechnungen bewahren wir zehn Jahre auf.', '10 Jahre'],
  idCopy: ['Wir machen ein Foto Ihres Personalausweises.', 'Ausweisnummer'],
  telecopy: ['Telefax: 0451 000000', 'Fax 0451 000000'],
  cash: ['Betrag bar erhalten', 'Zahlung in bar', 'Barzahlung'],
  forfeiture: [
    'Nach drei Monaten geht das Eigentum auf uns über.',
    'Geräte, die nicht abgeholt sind, werden nach 3 Monaten entsorgt.',
    'Was nach sechs Wochen noch hier ist, wird verkauft.',
  ],
  storageFee: ['Danach fällt eine Lagergebühr an.'],
  silence: ['Ihre Zustimmung gilt als erteilt.', 'Der höhere Preis gilt als genehmigt.'],
  weakened: ['Alle Angaben ohne Gewähr.'],
  odr: ['https://ec.europa.eu/consumers/odr', 'Link zur OS-Plattform'],
  smallBusiness: ['Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.'],
  confirmsAll: ['Ich habe alles erhalten.', 'Ich habe das Gerät mängelfrei erhalten.'],
  consentInInformation: ['Ich willige ein.', 'Ich bin damit einverstanden.'],
  consentForOrder: [
    'Ich bin einverstanden, dass meine Daten in der Cloud liegen.',
    'Ich willige ein, dass E-Mails unverschlüsselt kommen.',
  ],
  workingHours: ['binnen 72 Stunden, gerechnet nach Werktagen'],
  legalAdvice: ['Das ist keine Rechtsberatung.'],
}
const names = Object.keys(planted) as RuleName[] // the record has every rule and nothing else
const ruleOf = (name: RuleName): Rule => rules[name]
const rulesHit = (findings: readonly { rule: RuleName }[]) => findings.map(({ rule }) => rule)

const idOf = (path: string): string => basename(path, '.md')
const inFiles = (files: readonly string[], judge: (source: string, path: string) => object[]) =>
  files.flatMap((path) =>
    judge(readFileSync(path, 'utf8'), path).map((finding) => ({ path, ...finding })),
  )

describe('forbidden wordings', () => {
  const texts = globSync('assets/texts/**/*.md')
  const screens = globSync('shared/messages/**/*.ts')

  it('stand in no text of a paper', () => {
    expect(texts.length).toBeGreaterThan(15)
    expect(inFiles(texts, (source, path) => forbiddenIn(source, idOf(path)))).toEqual([])
  })

  it('stand in no word of a screen', () => {
    expect(screens.length).toBeGreaterThan(20)
    expect(inFiles(screens, forbiddenOnScreens)).toEqual([])
  })

  it.each(names.flatMap((name) => planted[name].map((words) => [name, words] as const)))(
    'are found in a paper (%s): %s',
    (name, words) => {
      const [paper = 'D01'] = ruleOf(name).papers ?? []
      expect(rulesHit(forbiddenIn(`# planted\n${words}\n`, paper))).toContain(name)
    },
  )

  it('are found on screens, except what only a paper must not say', () => {
    for (const name of names) {
      const found = rulesHit(planted[name].flatMap((words) => forbiddenOnScreens(words)))
      const { papers, papersOnly } = ruleOf(name)
      expect(found.includes(name), name).toBe(papers === undefined && papersOnly !== true)
    }
  })

  it('may be named by a screen that warns of them, but not claimed', () => {
    expect(forbiddenOnScreens('Bitte nicht „100 %“ versprechen.')).toEqual([])
    expect(rulesHit(forbiddenOnScreens('Bitte „nicht“ 100 % versprechen.'))).toEqual([
      'hundredPercent',
    ])
  })

  it('are found where they begin, also over a line break', () => {
    const source = 'eins\nzwei\n\nWir übernehmen keine Haftung für\nDatenverlust.\n'
    expect(forbiddenIn(source).map(({ line }) => line)).toEqual([4])
  })

  it('ask no consent in the information and in the promise, and may in a consent', () => {
    for (const paper of ['D03', 'D05'])
      expect(rulesHit(forbiddenIn('Ich willige ein.', paper))).toEqual(['consentInInformation'])
    expect(forbiddenIn('Ich willige ein.', 'D17')).toEqual([])
  })

  it.each([
    'Verwertet wird nur, wie das Gesetz es erlaubt.',
    'Die Rechnung bewahren wir acht Jahre auf.',
    'Unsere Arbeitskopien löschen wir 14 Tage nach Rückgabe.',
    'Sie bekommen die Bestätigung schriftlich.',
    'Ihre Einwilligung können Sie jederzeit zurücknehmen.',
    'Ausweis nicht verlangt.',
    'An Ihren Daten haben wir kein Zurückbehaltungsrecht.',
  ])('are not seen in innocent words: %s', (words) => {
    expect(forbiddenIn(words, 'D03')).toEqual([])
    expect(forbiddenOnScreens(words)).toEqual([])
  })
})
