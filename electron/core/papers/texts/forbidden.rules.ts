import type { ForbiddenRule } from '../../../../shared/model/wordings.ts'

/** A wording nobody of ours may use, and why not. `papersOnly`: on a screen it is right or says something else. */
export type Rule = {
  readonly pattern: RegExp
  readonly why: string
  /** Only in the texts with these ids; everywhere when absent. */
  readonly papers?: readonly string[]
  readonly papersOnly?: true
}

/**
 * What templates in circulation say wrongly, promise too much, or may not call themselves. One rule for each pitfall that
 * shows in words; what shows in structure (who signs, what is ticked, what is delivered when) has tests of its own.
 */
export const rules = {
  safety: {
    pattern: /rechtssicher\w*|gerichtsfest\w*|legally watertight|court[- ]proof/iu,
    why: 'no template can promise that',
  },
  signatureRank: {
    pattern:
      /(fortgeschrittene|qualifizierte)\w* (elektronische\w* )?(signatur|unterschrift)\w*|(advanced|qualified) electronic signature/iu,
    why: 'a picture of a line is a simple electronic signature',
  },
  biometry: {
    pattern: /biometrisch\w*|biometric\w*/iu,
    why: 'BIO-1: geometry only; no paper claims or asks for more',
  },
  hundredPercent: {
    pattern: /100 ?%|hundertprozentig\w*|100 Prozent|100 percent/iu,
    why: 'DEL-07: only what was measured is claimed',
  },
  forensic: { pattern: /forensisch sicher\w*|forensically secure/iu, why: 'DEL-07' },
  certified: {
    pattern: /dsgvo[- ]?(zertifiziert|konform|geprüft)\w*|gdpr[- ](certified|compliant)/iu,
    why: 'DEL-07: nobody certified it',
  },
  irretrievable: {
    pattern: /unwiederbringlich\w*|garantiert gelöscht|guaranteed (to be )?(erased|deleted)/iu,
    why: 'DEL-07: only what was measured is claimed',
  },
  oldStandards: { pattern: /DoD ?5220|Gutmann/iu, why: 'DEL-06: not offered as a standard' },
  supersededNist: { pattern: /800-88 Rev\. ?1|800-88r1\b/iu, why: 'superseded by revision 2' },
  archiveStandard: {
    pattern: /PDF\/A\b|ISO 19005/iu,
    why: 'no validator of PDF/A-3b has seen a sheet of ours (print/README.md)',
  },
  mixedStandards: {
    pattern: /IEEE ?2883[^.]{0,80}(schredder|shred)\w*/iu,
    why: 'IEEE 2883 does not know shredding: one standard for each medium',
  },
  dataLoss: {
    pattern:
      /(keine|keinerlei|ohne) Haftung (für|bei) (den |einen |dem )?(Datenverlust|Verlust (von|der|Ihrer) Daten)\w*|Haftung (für|bei) Datenverlust\w* (ist|wird) ausgeschlossen|haften (wir )?nicht für (den )?(Datenverlust|Verlust)\w*|no liability for (the )?(loss of data|data loss)/iu,
    why: '§§ 276(3), 309 No. 7 BGB',
  },
  writtenForm: {
    pattern:
      /nur schriftlich|bedürfen der Schriftform|ausschließlich schriftlich|(muss|müssen) schriftlich erfolgen|only in writing/iu,
    why: '§ 309 No. 13 BGB, Art. 28(9) GDPR: text form is enough',
  },
  oldExtinction: { pattern: /356 Abs(\.|atz) ?4\b/iu, why: '§ 356(5) BGB since 19 June 2026' },
  oldCompensation: { pattern: /357 Abs(\.|atz) ?8\b/iu, why: '§ 357a(2) BGB' },
  calledUs: {
    pattern:
      /(gerufen|bestellt|angefordert)\w*[^.]{0,60} (kein|ohne) ?(Recht auf )?Widerruf\w*|verzicht\w*[^.]{0,40}Widerruf\w*/iu,
    why: 'wrong since 2014, and nobody can waive it: § 361(2) BGB',
  },
  officialName: {
    pattern: /Standardvertragsklausel\w*|standard contractual clauses|2021\/91[45]/iu,
    why: 'the name of the official text; ours is not that text, and 2021/914 is another',
  },
  oldProcessing: {
    pattern: /Auftragsdatenverarbeitung\w*|§ ?11 (Abs\. ?\d )?BDSG/iu,
    why: 'law before 2018',
  },
  controlHeadings: {
    pattern: /(Zutritts|Weitergabe|Eingabe|Auftrags|Verfügbarkeits)kontrolle/iu,
    why: 'headings of the annex to § 9 BDSG, repealed 2018: no measure is described by them',
  },
  slogan: {
    pattern: /Stand der Technik/iu,
    why: 'AVV-13: a measure is described, not praised',
  },
  dataPledge: {
    pattern:
      /Zurückbehaltungsrecht[^.]{0,60}(Datenträger|Gerät)\w*[^.]{0,40}ausgeschlossen|(Pfandrecht|Zurückbehaltungsrecht) an (Ihren |den )?Daten steht uns zu/iu,
    why: 'AVV-38: excluded for the data only, and there always',
  },
  submission: {
    pattern: /unterw(irft|erfen|orfen)\w*|Unterwerfungsklausel/iu,
    why: 'AVV-43: no submission clause since 2025 (EKD) and 2026 (KDG)',
  },
  tenYears: {
    pattern: /(10|zehn) Jahre/iu,
    why: 'invoices are kept eight years, § 147(3) AO',
  },
  idCopy: {
    pattern:
      /(Kopie|Foto|Scan|Seriennummer|Nummer) (Ihres |des |vom |von Ihrem )?(Personal)?ausweis\w*|(Personal)?ausweis(kopie|nummer)/iu,
    why: '§ 20 PAuswG',
  },
  telecopy: {
    pattern: /\b(tele)?fax\w*/iu,
    why: 'no fax number in a notice',
    // the screen that checks official papers has to name it
    papersOnly: true,
  },
  cash: {
    pattern:
      /bar (bezahlt|erhalten|kassiert)|Barzahlung\w*|in bar\b|Betrag dankend erhalten|cash received|paid in cash/iu,
    why: 'not a till, § 146a AO',
  },
  forfeiture: {
    pattern:
      /(geht|gehen) das Eigentum\w* (auf uns )?über|nach (\w+ )?(Tag|Woche|Monat|Jahr)\w*[^.]{0,40} (entsorgt|entsorgen|verkauft|verkaufen|verwertet|verfällt|verfallen)/iu,
    why: 'no forfeiture, § 307 BGB; § 959 BGB needs the owner’s will',
  },
  storageFee: { pattern: /Lagergebühr\w*|Standgebühr\w*/iu, why: '§ 309 No. 5, 6 BGB' },
  silence: {
    pattern: /Zustimmung gilt als erteilt|gilt als genehmigt/iu,
    why: '§ 308 No. 5 BGB',
  },
  weakened: { pattern: /ohne Gewähr\b/iu, why: 'a paper must not weaken itself' },
  odr: {
    pattern: /ec\.europa\.eu\/consumers\/odr|OS-Plattform|Online-Streitbeilegung\w*|ODR platform/iu,
    why: 'the platform was closed in 2025',
  },
  smallBusiness: {
    pattern: /Gem(\.|äß) § ?19 UStG wird keine Umsatzsteuer (berechnet|erhoben|ausgewiesen)/iu,
    why: 'the law now speaks of an exemption',
  },
  confirmsAll: {
    pattern:
      /habe alles (erhalten|gelesen)|einverstanden und habe|mängelfrei (erhalten|übernommen)/iu,
    why: '§ 309 No. 12(b) BGB',
  },
  consentInInformation: {
    pattern:
      /(?<!Ihre )Einwilligung (erteile|erkläre|gebe)|einwillige|willige\w* (\w+ )?ein\b|einverstanden/iu,
    why: 'information and promise ask for nothing: consent is D17 and stands apart',
    papers: ['D03', 'D05', 'VB'],
  },
  consentForOrder: {
    pattern:
      /(willige|einverstanden)\w*[^.]{0,80}(Cloud|unverschlüsselt|Verarbeitung meiner Daten)\w*/iu,
    why: 'the basis is the contract; security is not the customer’s to waive',
  },
  workingHours: {
    pattern: /72 Stunden[^.]{0,40}(Werktag|Arbeitstag|werktags)\w*/iu,
    why: 'hours of every day, Art. 33(1) GDPR',
  },
  legalAdvice: {
    pattern: /kein(e|erlei) Rechtsberatung/iu,
    why: 'that notice belongs on the screen, never on a paper',
    papersOnly: true,
  },
} as const satisfies Record<ForbiddenRule, Rule>

export type RuleName = keyof typeof rules
