import type { NoticeStep, WayName, WayOut } from '../../model/notices.ts'

export const collecting = {
  title: 'Abholung',
  none: 'Ist die Arbeit fertig, bekommt der Kunde eine Fertigmeldung. Holt er nicht ab, folgen zwei Erinnerungen.',
  step: {
    ready: 'Fertigmeldung',
    reminder1: 'Erste Erinnerung',
    reminder2: 'Letzte Erinnerung',
  } satisfies Record<NoticeStep, string>,
  write: {
    ready: 'Fertigmeldung schreiben',
    reminder1: 'Erste Erinnerung schreiben',
    reminder2: 'Letzte Erinnerung schreiben',
  } satisfies Record<NoticeStep, string>,
  sentOn: (day: string) => `geschrieben am ${day}`,
  until: (day: string) => `abholen bis ${day}`,
  arrived: (day: string) => `angekommen am ${day}`,
  notArrived: 'noch nicht angekommen',
  waitsForDelivery:
    'Weiter geht es erst, wenn dieses Schreiben beim Kunden ist. Ein Entwurf oder Ausdruck zählt nicht.',
  waitsForTerm: (day: string) => `Die Frist läuft. Der nächste Schritt ist ab ${day} möglich.`,
  work: 'Wurde gearbeitet?',
  workOf: { done: 'ja, die Arbeit ist fertig', notDone: 'nein, nur Abholung' },
  said: { done: 'Was wurde getan?', notDone: 'Warum nicht?' },
  collectBy: 'Abholen bis',
  tooSoon: (day: string) => `Frühestens ${day}.`,
  acceptance:
    'Das Schreiben sagt, was Schweigen bedeutet: Ohne Antwort bis zu diesem Tag gilt die Arbeit als abgenommen.',
  noAcceptance:
    'Bei diesem Auftrag gibt es nichts abzunehmen; das Schreiben bittet nur um Abholung.',
  claim: 'Noch offene Forderung',
  claimNote:
    'Mit einer Forderung droht das Schreiben die Versteigerung an. Nicht bei geleasten Geräten und solchen eines Arbeitgebers. Nichts offen: 0.',
  issue: 'Schreiben ausstellen',
  issueNote: 'Danach drucken oder als E-Mail-Entwurf speichern. Beides ist noch keine Zustellung.',
  deliver: 'Angekommen?',
  deliverTitle: 'Wie ist das Schreiben angekommen?',
  deliverBy: {
    inHand: 'in die Hand gegeben',
    importedMail: 'gesendete E-Mail oder Antwort als Datei',
    statement: 'anders, ich schreibe auf wie',
  },
  deliverText: 'Wie und wann?',
  deliverTextNote:
    'Zum Beispiel „Einwurf-Einschreiben vom 3.12.“. Zählt, ist aber ein schwacher Beleg.',
  deliverSave: 'Festhalten',
  ways: 'Was jetzt geht und was nicht',
  waysNote:
    'Nichts davon geschieht von selbst. Ohne Versteigerung, Gericht oder unterschriebenen Löschauftrag lässt Obhut nichts als abgegeben eintragen.',
  way: {
    wait: 'Weiter verwahren und noch einmal fragen',
    takeBack: 'Rücknahme verlangen, notfalls vor Gericht',
    retain: 'Zurückbehalten, bis bezahlt ist',
    lienAuction: 'Öffentlich versteigern lassen, Datenträger vorher heraus',
    auctionAndDeposit: 'Öffentlich versteigern lassen und den Erlös hinterlegen',
  } satisfies Record<WayName, string>,
  wayOpen: 'möglich',
  wayFrom: (day: string) => `ab ${day}`,
  obstacle: {
    noClaim: 'keine offene Forderung',
    notCustomers: 'gehört nicht dem Kunden',
    noThreat: 'noch nicht angedroht',
    monthRuns: 'der Monat nach der Androhung läuft',
    noDefault: 'noch kein Verzug',
  } satisfies Record<NonNullable<WayOut['obstacle']>, string>,
  dispute: 'Nach einem Streit',
  disputeTitle: 'Hinweis zur Streitbeilegung',
  disputeText:
    'Konnten Sie sich mit einem Verbraucher nicht einigen, bekommt er diesen Hinweis (§ 37 VSBG). Ob Sie an einer Schlichtung teilnehmen, steht bei Ihrem Betrieb.',
  disputeWhat: 'Worum ging es?',
  disposal: 'Worauf stützt sich das?',
  disposalNote: 'Ein Datenträger braucht einen unterschriebenen Löschauftrag, der ihn nennt.',
  disposalBy: {
    order: 'Löschauftrag',
    auction: 'öffentliche Versteigerung',
    court: 'gerichtliche Entscheidung',
  },
  reference: 'Aktenzeichen oder Nummer der Niederschrift',
}
