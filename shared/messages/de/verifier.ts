import { factNames } from './facts.ts'

/** Die Prüfseite: sie steht für sich, fremde Leute lesen sie. */
export const verifier = {
  title: 'Wurde etwas geändert?',
  lead: 'Diese Seite vergleicht Ihre Papiere mit den Aufzeichnungen zu Ihrem Auftrag. Sie arbeitet ohne Netz: Nichts verlässt dieses Gerät.',
  language: 'English',
  drop: {
    title: 'Dateien hierher ziehen',
    or: 'oder',
    choose: 'Dateien auswählen',
    what: [
      'die Fallakte, eine Datei, deren Name auf „Fallakte.json“ endet',
      'die Papiere, als PDF so wie Sie sie bekommen haben',
      'ein Foto des QR-Codes auf Ihrem Papier, scharf und gerade von oben',
    ],
    alsoPhotos: 'Auch Fotos Ihres Geräts können Sie vergleichen.',
  },
  code: {
    label: 'Code vom Papier',
    hint: '26 Zeichen, groß oder klein, mit oder ohne Striche. Mehr als der Code zeigt ein Foto des QR-Codes daneben.',
    add: 'Code vergleichen',
    added: (code: string) => `Code ${code}`,
    remove: 'Entfernen',
    unreadable: 'Das ist kein Code von unseren Papieren. Bitte sehen Sie noch einmal hin.',
  },
  camera: {
    start: 'Code mit der Kamera lesen',
    stop: 'Kamera ausschalten',
    hint: 'Das Bild bleibt auf diesem Gerät und wird nicht gespeichert.',
    asking: 'Die Kamera wird eingeschaltet. Vielleicht fragt Ihr Browser, ob er das darf.',
    looking:
      'Halten Sie den QR-Code ruhig und gerade vor die Kamera, etwa eine Handbreit entfernt.',
    found: 'Der Code ist gelesen, die Kamera ist aus.',
    other: 'Das ist ein anderer QR-Code, keiner von unseren Papieren.',
    problem: {
      unsupported:
        'Dieser Browser lässt eine Datei keine Kamera benutzen. Nehmen Sie ein Foto des QR-Codes auf und geben Sie es dazu.',
      refused:
        'Die Kamera ist nicht erlaubt. Erlauben Sie sie in Ihrem Browser, oder geben Sie ein Foto des QR-Codes dazu.',
      none: 'Dieses Gerät hat keine Kamera. Geben Sie ein Foto des QR-Codes dazu, oder tippen Sie den Code ab.',
      busy: 'Die Kamera lässt sich nicht einschalten. Vielleicht benutzt sie gerade ein anderes Programm.',
    },
  },
  working: 'Wird verglichen …',
  again: 'Von vorn',
  moreTime: 'Noch einmal, mit mehr Zeit',
  outcome: {
    nothing: {
      title: 'Noch nichts zu vergleichen',
      text: 'Geben Sie die Fallakte und ein Foto des QR-Codes dazu.',
    },
    unchanged: {
      title: (moment: string) => `Unverändert seit ${moment}`,
      unknownMoment: 'dem Stand auf Ihrem Papier',
      text: 'Der Stand auf Ihrem Papier gehört zu dieser Fallakte. Was bis dahin aufgezeichnet war und hier steht, ist noch genau so.',
    },
    consistent: {
      title: 'In sich stimmig – mit Ihrem Papier noch nicht verglichen',
      text: 'In der Fallakte passt alles zusammen. Ob sie dieselbe ist wie an dem Tag auf Ihrem Papier, zeigt erst ein Foto des QR-Codes oder der Code.',
    },
    sealsFit: {
      title: 'Seit der Sicherung unverändert',
      text: 'Diese Papiere sind noch so, wie sie gesichert wurden. Von wem, sagt erst die Fallakte.',
    },
    altered: {
      title: 'Hier passt etwas nicht',
      text: 'Etwas ist anders, als es aufgezeichnet oder gesichert wurde. Es kann geändert oder beschädigt sein. Fragen Sie nach einer frischen Kopie. Passt auch sie nicht, heben Sie beide auf.',
    },
    contradiction: {
      title: 'Widerspruch: Beides zugleich kann nicht stimmen',
      text: 'Von demselben Verwahrbuch liegen zwei Stände vor, die einander ausschließen. Heben Sie Ihr Papier und alle Dateien auf; die Belege darunter kann jeder nachrechnen.',
    },
    cannotSay: {
      title: 'Das lässt sich so nicht sagen',
      text: 'Es ist nicht gezeigt, dass etwas geändert wurde, und auch nicht, dass nichts geändert wurde. Der Grund steht bei der Datei oder beim Code.',
    },
  },
  blind: {
    title: 'Was danach kam',
    none: 'In dieser Fallakte steht kein Eintrag, der jünger ist als Ihr Papier.',
    one: 'Ein Eintrag dieser Fallakte ist jünger als Ihr Papier. Für ihn gibt es noch nichts in Ihrer Hand, woran eine spätere Änderung auffiele; das nächste Papier schließt die Lücke.',
    some: (count: string) =>
      `${count} Einträge dieser Fallakte sind jünger als Ihr Papier. Für sie gibt es noch nichts in Ihrer Hand, woran eine spätere Änderung auffiele; das nächste Papier schließt die Lücke.`,
    without: (count: string) =>
      `Ohne Papier lässt sich keiner dieser Einträge (${count}) mit etwas vergleichen, das in Ihrer Hand lag.`,
  },
  files: {
    title: 'Die Dateien im Einzelnen',
    caseFile: 'Fallakte',
    sheet: (name: string, moment: string) => `Unverändert: „${name}“, fertiggestellt am ${moment}.`,
    sheetInside: (name: string, moment: string) =>
      `Unverändert in allem, was gesichert ist: „${name}“, fertiggestellt am ${moment}. Am Rand kam ein Zeitstempel dazu.`,
    known: (moment: string) => `Unverändert: So wurde sie am ${moment} aufgezeichnet.`,
    sealAlone: (moment: string) =>
      `Unverändert, seit sie gesichert wurde – nach der Uhr des Betriebs am ${moment}. Von wem, sagt erst die Fallakte.`,
    notInCase: (moment: string) =>
      `Von diesem Betrieb gesichert (${moment}) und seither unverändert, aber diese Fallakte nennt sie nicht. Vielleicht ist die Fallakte älter, oder das Papier gehört zu einem anderen Auftrag.`,
    foreignSeal: (moment: string) =>
      `Gesichert (${moment}), aber nicht von dem Betrieb, von dem die Fallakte ist.`,
    receipt: 'In diesem Bild steht ein QR-Code von einem Papier; er wird oben verglichen.',
    unknown:
      'Kein Eintrag nennt diese Datei. Es ist eine andere, oder sie wurde geändert oder neu gespeichert.',
    altered: {
      notSealed: 'Diese PDF ist nicht gesichert.',
      severalSeals:
        'Verändert: Es steht mehr als eine Sicherung darin. Wir machen immer genau eine.',
      notTheWholeFile: 'Verändert: Es steht etwas darin, was die Sicherung nicht umfasst.',
      severalRevisions:
        'Verändert: Die Datei wurde nach der Sicherung geändert und neu gespeichert.',
      sealMisspelt:
        'Verändert: Die Sicherung selbst ist nicht so geschrieben, wie wir sie schreiben.',
      sealAltered: 'Verändert: Die Sicherung selbst wurde geändert oder ist nicht von uns.',
      otherCertificate: 'Verändert: Sie wurde mit einem anderen Zertifikat gesichert.',
      contentAltered: 'Verändert: Der Inhalt ist nicht mehr der, der gesichert wurde.',
    },
    cannotSay: {
      tooLarge: 'Nicht zu sagen, weil die Datei größer ist, als unsere Dateien je werden.',
      otherKind: 'Nicht zu sagen, weil das weder Fallakte noch PDF noch Bild ist.',
      notSealed: 'Nicht zu sagen, weil diese PDF nicht gesichert ist und keine Fallakte sie nennt.',
      tooSlow: 'Nicht zu sagen, weil der Vergleich auf diesem Gerät zu lange dauert.',
      pictureTooLarge:
        'Nicht zu sagen, weil das Bild zu groß ist. Nehmen Sie ein kleineres Foto, oder tippen Sie den Code ab.',
    },
  },
  receipts: {
    title: 'Der Stand auf Ihrem Papier',
    unchanged: (moment: string) => `Stand vom ${moment}: gehört zu dieser Fallakte.`,
    unchangedUndated: 'Dieser Stand gehört zu dieser Fallakte.',
    contradiction: 'Widerspricht dem, was sonst vorliegt.',
    newer: 'Ihr Papier ist jünger als diese Fallakte. Bitten Sie um eine neue.',
    waiting: 'Ohne Fallakte gibt es nichts, womit er sich vergleichen lässt.',
    cannotSay: {
      unreadable: 'Nicht zu sagen, weil das kein Code von unseren Papieren ist.',
      badSignature:
        'Nicht zu sagen, weil der QR-Code nicht von dem unterschrieben ist, den er nennt.',
      notAnExport: '',
      notOurSpelling: '',
      tooLarge: '',
      headUnreadable: '',
      otherLog:
        'Nicht zu sagen, weil dieses Papier zu einem anderen Verwahrbuch gehört als die Fallakte.',
      mistyped:
        'Nicht zu sagen, weil die Prüfzeichen nicht passen: vertippt, oder ein anderes Verwahrbuch.',
      codeWithoutSize:
        'Nicht zu sagen, weil die Fallakte keinen Stand mit diesem Code zeigt. Er kann vertippt oder von einem anderen Auftrag sein. Ein Foto des QR-Codes entscheidet es.',
      stateNotInExport:
        'Nicht zu sagen, weil die Fallakte diesen Stand nicht enthält. Zu jedem Papier Ihres Auftrags muss sie ihn enthalten: Bitten Sie um eine neue. Bekommen Sie keine, ist auch das eine Auskunft.',
    },
  },
  case: {
    unreadable: 'Nicht zu sagen, weil die Datei keine Fallakte ist oder unvollständig ankam.',
    notOurSpelling:
      'Nicht zu sagen, weil die Datei umgeschrieben wurde: Sie ist nicht so geschrieben, wie wir es tun. Bitten Sie um eine frische Kopie.',
    tooLarge: 'Nicht zu sagen, weil die Datei größer ist, als eine Fallakte je wird.',
    headUnreadable: 'Nicht zu sagen, weil der unterschriebene Stand darin nicht zu lesen ist.',
    altered: (kind: string, moment: string) =>
      `Verändert: Der Eintrag „${kind}“ vom ${moment} sagt etwas anderes, als aufgezeichnet wurde.`,
    rootDoesNotFit:
      'Verändert: Die Einträge passen nicht zu dem Stand, den der Betrieb unterschrieben hat.',
    fineOne: 'Ein Eintrag, er passt zum unterschriebenen Stand.',
    fine: (count: string) => `${count} Einträge, alle passen zum unterschriebenen Stand.`,
    whole: 'Achtung, das ist ein ganzes Verwahrbuch: Es zeigt auch andere Kunden.',
  },
  confirmed: {
    title: 'Von jemand anderem bestätigt',
    state: (count: string) => `Stand mit ${count} Einträgen`,
    fits: (moment: string, by: string) =>
      `Ein Dienst, der sich „${by}“ nennt, hat bestätigt: Am ${moment} gab es diesen Stand schon. Was er enthält, ist also nicht später entstanden. Ob der Dienst Vertrauen verdient, prüft diese Seite nicht.`,
    doesNotFit: 'Nicht zu sagen: Diese Bestätigung passt nicht zu dem Stand, den sie nennt.',
  },
  otherCase: {
    same: 'Passt: derselbe Stand des Verwahrbuchs wie in der anderen Fallakte.',
    continued: {
      older: 'Passt, eine ältere Fallakte: Die neuere setzt ihren Stand unverändert fort.',
      newer: 'Passt, eine neuere Fallakte: Sie setzt den Stand der anderen unverändert fort.',
    },
    partly: {
      same: (count: string) =>
        `Kein Widerspruch: Die ersten ${count} Einträge des Verwahrbuchs sind in beiden Fallakten dieselben. Mehr zeigen sie nicht gemeinsam.`,
      older: (count: string) =>
        `Eine ältere Fallakte, kein Widerspruch: Die ersten ${count} Einträge des Verwahrbuchs sind in beiden dieselben. Mehr zeigen sie nicht gemeinsam.`,
      newer: (count: string) =>
        `Eine neuere Fallakte, kein Widerspruch: Die ersten ${count} Einträge des Verwahrbuchs sind in beiden dieselben. Mehr zeigen sie nicht gemeinsam.`,
    },
    contradiction:
      'Widerspricht der anderen Fallakte: Beide sind vom selben Betrieb unterschrieben, und beides zugleich kann nicht stimmen.',
    nothingInCommon:
      'Nicht zu sagen, weil die beiden Fallakten nichts zeigen, was sich vergleichen lässt. Die Papiere zu beiden helfen weiter.',
    otherLog:
      'Nicht zu sagen, weil diese Fallakte zu einem anderen Verwahrbuch gehört als die andere.',
  },
  kinds: factNames,
  evidence: {
    title: 'Die Belege',
    hint: 'Zum Weitergeben: Diese beiden Stände eines Verwahrbuchs schließen einander aus.',
    first: 'Von Ihrem Papier',
    second: 'Dagegen steht',
    firstFile: 'Aus der einen Fallakte',
    secondFile: 'Aus der anderen',
    log: 'Verwahrbuch',
    size: 'Einträge',
    root: 'Wurzel',
    code: 'Code',
    signed: 'Unterschriebener Stand',
    copy: 'Belege kopieren',
    copied: 'Kopiert',
  },
  limits: {
    title: 'Was diese Seite zeigt und was nicht',
    shows:
      'Sie zeigt, ob Aufzeichnungen und Papiere später geändert wurden – auch vom Betrieb selbst.',
    not: [
      'Sie zeigt nicht, ob das Aufgezeichnete von Anfang an richtig war.',
      'Sie zeigt nicht, ob alles aufgezeichnet wurde, und nicht, ob die Fallakte alle Einträge zu Ihrem Auftrag enthält.',
      'Was nach Ihrem letzten Papier aufgezeichnet wurde, fixiert erst das nächste.',
      'Uhrzeiten sind die des Betriebs.',
    ],
    reader:
      'Ihr PDF-Programm meldet vielleicht ein unbekanntes Zertifikat. Das heißt nur: Es kennt den Betrieb nicht.',
    stranger:
      'Wer dem Betrieb nicht traut, sollte auch diese Seite nicht von ihm nehmen: Jede andere Kopie derselben Fassung tut dasselbe, und wie alles geschrieben ist, steht offen.',
  },
  failed: 'Diese Seite braucht einen neueren Browser mit eingeschaltetem JavaScript.',
}
