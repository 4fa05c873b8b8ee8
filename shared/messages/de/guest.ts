import type { SignatureOutcome, SheetKind } from '../../model/papers.ts'

/** The turned screen. Read by the customer: we say "wir", no paragraph signs, no exclamation marks. */
export const guest = {
  otherLanguage: 'English',
  sheetOf: (number: number, count: number) => `Blatt ${number} von ${count}`,
  hand: { right: 'Rechtshändig', left: 'Linkshändig' },
  toTechnician: 'Zurück an uns',

  greeting: {
    frame: 'Bitte schön, Sie sind dran',
    hello: (name: string) => `Guten Tag, ${name}`,
    helloNoName: 'Guten Tag',
    who: (owner: string, business: string) => `Ich bin ${owner} von ${business}.`,
    called: (devices: number) =>
      `Sie haben uns gerufen, damit wir uns um ${devices > 1 ? 'Ihre Geräte' : 'Ihr Gerät'} kümmern.`,
    brought: (devices: number) =>
      `Sie möchten, dass wir uns um ${devices > 1 ? 'Ihre Geräte' : 'Ihr Gerät'} kümmern.`,
    back: (devices: number) =>
      `Heute bekommen Sie ${devices > 1 ? 'Ihre Geräte' : 'Ihr Gerät'} zurück.`,
    sheets: (count: number) =>
      count === 1
        ? 'Dafür lesen und unterschreiben Sie heute ein Blatt.'
        : `Dafür lesen und unterschreiben Sie heute ${count} Blätter.`,
    peace: 'Lesen Sie in Ruhe. Sie dürfen jemanden anrufen, uns alles fragen oder Nein sagen.',
    language: 'The binding text is German. You can have the screen in English.',
    begin: 'Zum ersten Blatt',
    list: 'Diese Blätter',
  },

  read: {
    frame: 'Bitte lesen Sie in Ruhe',
    normal: 'Normale Schrift',
    large: 'Große Schrift',
    short: 'Kurz gesagt',
    noSummary: 'Hier gibt es keine Kurzfassung: Bitte lesen Sie das Blatt selbst.',
    onPaperToo: 'So steht es auch auf dem Blatt.',
    toSign: 'Weiter zur Unterschrift',
    aid: 'English – reading aid',
    backToGerman: 'Deutsch – das gilt',
    // in the language of whoever asked for it
    aidOnly: 'Reading aid in English. The German sheet binds; only that one is signed.',
    germanToEnd: 'Bitte blättern Sie zuerst das deutsche Blatt bis zum Ende.',
    toEnd: 'Bitte blättern Sie zuerst bis zum Ende.',
    question: 'Ich habe eine Frage',
    pages: (title: string) => `Seiten: ${title}`,
    pageOf: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    opening: 'Das Blatt wird geöffnet …',
    broken: 'Dieses Blatt lässt sich gerade nicht zeigen. Bitte sagen Sie uns Bescheid.',
  },

  question: {
    title: 'Fragen Sie uns',
    text: 'Sprechen Sie uns einfach an, wir stehen neben Ihnen. Nichts ist eilig. Sie können auch jemanden anrufen, dem Sie vertrauen, oder das Blatt auf Papier mitnehmen und später unterschreiben.',
    back: 'Zurück zum Blatt',
  },

  sign: {
    frame: 'Bitte unterschreiben Sie hier',
    again: 'Noch einmal lesen',
    undo: 'Strich zurück',
    clear: 'Neu beginnen',
    onPaper: 'Auf Papier',
    cannot: 'Ich möchte oder darf nicht unterschreiben',
    leaveOut: 'Diese Unterschrift lasse ich weg',
    take: 'Unterschrift übernehmen',
    pad: 'Feld für die Unterschrift. Schreiben Sie mit Finger, Stift oder Maus.',
    padFor: (name: string) => `Unterschrift von ${name}`,
    plain: {
      empty: 'Bitte schreiben Sie Ihren Namen auf die Linie.',
      dot: 'Das war nur ein Punkt. Bitte schreiben Sie Ihren Namen, so wie sonst auch.',
      line: 'Das war nur ein Strich. Bitte schreiben Sie Ihren Namen, so wie sonst auch.',
    },
    means: {
      A: 'Damit bestätigen Sie nur, dass Sie diese Papiere bekommen haben.',
      B: 'Damit beauftragen Sie uns und bestätigen, was wir mitnehmen und was wir dürfen.',
      C: 'Damit verlangen Sie, dass wir vor Ablauf der Widerrufsfrist beginnen. Sie können auch ablehnen, dann warten wir.',
      D: 'Damit beauftragen Sie uns, genau die genannten Datenträger zu löschen. Das lässt sich nicht rückgängig machen.',
      E: 'Dieser Vertrag bindet uns: Wir dürfen Daten nur nach Ihrer Weisung sehen, müssen schweigen und löschen unsere Kopien.',
      F: 'Damit bestätigen Sie, was Sie zurückbekommen haben.',
      G: 'Damit bestätigen wir die Löschung.',
      H: 'Damit bestätigen wir den Verwahrnachweis.',
      I: 'Freiwillig: Damit erlauben Sie uns nur, was hier steht. Sie können es jederzeit zurücknehmen.',
      J: 'Damit stimmen Sie der Berichtigung zu. Das frühere Papier bleibt daneben bestehen.',
      K: 'Damit bestätigen Sie nur, was auf diesem Blatt steht.',
    } satisfies Record<SheetKind, string>,
    slots: {
      'customer-diagnosis': 'Damit sind Sie mit der Diagnosepauschale einverstanden.',
      'customer-early-start':
        'Damit verlangen Sie, dass wir vor Ablauf der Widerrufsfrist beginnen.',
      'customer-deletion':
        'Damit beauftragen Sie die Löschung. Das lässt sich nicht rückgängig machen.',
      'customer-acceptance': 'Freiwillig: Damit nehmen Sie unsere Arbeit ab.',
      'customer-receipt-secrecy':
        'Damit bestätigen Sie nur, dass Sie unsere Verpflichtung bekommen haben.',
      'customer-mail':
        'Damit bekommen Sie die Papiere per E-Mail statt auf Papier. Das können Sie jederzeit zurücknehmen.',
      'customer-purchase':
        'Damit dürfen wir genau diese Ware in Ihrem Namen kaufen. Sie können auch ablehnen; der übrige Auftrag gilt trotzdem.',
      'customer-consent-photos':
        'Freiwillig: Damit dürfen wir die beschriebenen Fotos zeigen. Sie können es jederzeit zurücknehmen.',
      'customer-consent-reference':
        'Freiwillig: Damit dürfen wir Sie als Referenz nennen. Sie können es jederzeit zurücknehmen.',
      'customer-consent-newsletter':
        'Freiwillig: Damit dürfen wir Ihnen den Rundbrief schicken. Sie können es jederzeit zurücknehmen.',
      // any other slot has none
    } as Readonly<Record<string, string>>,
    declare: 'Bitte tippen Sie jede Erklärung einzeln an, wenn Sie sie abgeben wollen.',
    declareFirst: 'Unterschreiben können Sie, sobald beide Erklärungen angetippt sind.',
    paperBest:
      'Am besten unterschreiben Sie dieses Blatt mit Stift auf Papier. Sie bekommen es gleich gedruckt.',
  },

  cannot: {
    title: 'Das ist in Ordnung',
    text: 'Sie müssen nichts unterschreiben. Was trifft zu?',
    paper: 'Lieber auf Papier',
    outcomes: {
      refused: 'Ich möchte nicht',
      mayNot: 'Ich darf das nicht',
      notToday: 'Nicht heute',
    } satisfies Record<SignatureOutcome, string>,
    follows: {
      refused: {
        A: 'Dann notieren wir das. Die Papiere behalten Sie trotzdem.',
        B: 'Dann nehmen wir das Gerät nicht mit. Es entstehen Ihnen keine Kosten.',
        C: 'Dann warten wir mit der Arbeit, bis die Widerrufsfrist vorbei ist.',
        D: 'Dann löschen wir nichts.',
        E: 'Dann dürfen wir das Gerät nicht mitnehmen, solange Daten darauf erreichbar sind.',
        F: 'Dann notieren wir das. Ihr Gerät bekommen Sie trotzdem.',
        G: 'Dann notieren wir das.',
        H: 'Dann notieren wir das.',
        I: 'Dann tun wir das nicht. Für Ihren Auftrag ändert sich nichts.',
        J: 'Dann gilt weiter, was Sie schon unterschrieben haben.',
        K: 'Dann notieren wir das.',
      } satisfies Record<SheetKind, string>,
      // refusing some signatures has another consequence than refusing the sheet
      refusedSlots: {
        'customer-mail': 'Dann bekommen Sie alles auf Papier.',
        'customer-purchase': 'Dann kaufen wir nichts. Um Ihr Gerät kümmern wir uns trotzdem.',
        'customer-receipt-secrecy': 'Dann notieren wir das. Schweigen müssen wir trotzdem.',
      } as Readonly<Record<string, string>>,
      mayNot: 'Dann geben wir Ihnen das Blatt mit. Wer unterschreiben darf, kann es später tun.',
      notToday: 'Dann geben wir Ihnen das Blatt mit, und Sie unterschreiben später.',
    },
    note: 'Möchten Sie etwas dazu sagen?',
    take: 'So eintragen',
    back: 'Doch unterschreiben',
  },

  paper: {
    title: 'Gern auf Papier',
    text: 'Wir drucken dieses Blatt gleich aus. Hier geht es mit dem nächsten weiter.',
    go: 'Weiter',
  },

  thanks: {
    frame: 'Vielen Dank',
    title: 'Vielen Dank für Ihr Vertrauen',
    done: 'Alles, was Sie gerade unterschrieben haben, bekommen Sie gleich von uns.',
    nothing: 'Danke, dass Sie sich die Zeit genommen haben.',
    give: 'Bitte reichen Sie uns diesen Bildschirm zurück.',
    signAgain: 'Neu unterschreiben',
    state: {
      open: 'offen',
      onScreen: 'unterschrieben',
      onPaper: 'auf Papier unterschrieben',
      byMail: 'per E-Mail erklärt',
      paperLater: 'kommt auf Papier',
      refused: 'nicht unterschrieben',
      mayNot: 'unterschreibt jemand anderes',
      notToday: 'nicht heute',
    },
    back: 'Bildschirm zurückgeben',
  },

  leave: {
    frame: 'Nur für uns',
    pin: 'PIN, um den Bildschirm zurückzunehmen',
    wrong: (left: number) =>
      left === 1
        ? 'Das war nicht richtig. Noch ein Versuch.'
        : `Das war nicht richtig. Noch ${left} Versuche.`,
    back: 'Zurück zum Kunden',
  },
}
