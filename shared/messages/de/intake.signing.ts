/** From the papers that are due to the receipt, and the camera. */
export const signing = {
  papers: {
    question: 'Welche Papiere braucht es?',
    lead: (sheets: number) =>
      sheets === 1 ? 'Alles passt auf ein Blatt.' : `Gebündelt auf ${sheets} Blätter.`,
    empty: 'Sobald Kunde, Gerät und Auftrag vollständig sind, stehen hier die Papiere.',
    why: 'Warum',
    source: (source: string) => `Grundlage: ${source}`,
    sheetOf: (kind: string, codes: string) => `${kind}: ${codes}`,
    later: 'Später, bei Rückgabe und Löschung',
    now: 'Jetzt',
    signs: {
      both: 'beide unterschreiben',
      customer: 'Kunde unterschreibt',
      technician: 'wir unterschreiben',
      nobody: 'ohne Unterschrift',
    },
    first: 'vor der Unterschrift aushändigen',
    own: (version: string) => `Ihre eigene Vorlage, Fassung ${version}`,
    ownOutdated: 'Recht vor über einem Jahr geprüft',
    leaveOut: 'Weglassen',
    leaveOutTitle: (paper: string) => `${paper} weglassen?`,
    leaveOutReason: 'Warum geht es ohne?',
    leaveOutNote: 'Der Grund steht danach im Verwahrbuch.',
    keep: 'Behalten',
    leftOut: (reason: string) => `Weggelassen: ${reason}`,
    takeAfterAll: 'Doch nehmen',
    add: 'Hinzufügen',
    takeOff: 'Wieder wegnehmen',
    notDue: 'Nicht nötig, aber möglich.',
    chosen: 'Papier hinzufügen',
    blocked: 'So geht es noch nicht',
    goThere: 'Dort ergänzen',
    /** By the message key the core gives (`due.reason.…`). */
    reasons: {
      everyJob: 'Jeder Auftrag wird aufgeschrieben.',
      handover: 'Sie nehmen Geräte mit. Was in welchem Zustand mitgeht, gehört aufgeschrieben.',
      informOnce: 'Diese Person hat die Datenschutzinformation noch nicht bekommen.',
      permissions: 'Ohne Erlaubnis dürfen wir nichts öffnen, umgehen oder löschen.',
      backup: 'Bei der Arbeit können Daten verloren gehen.',
      consumerAtHome: 'Verbraucher, Vertrag beim Kunden: Er kann 14 Tage lang widerrufen.',
      consumerDistance: 'Verbraucher, Vertrag auf Abstand: Er kann 14 Tage lang widerrufen.',
      earlyStart: 'Der Kunde will, dass wir vor Ablauf der Widerrufsfrist beginnen.',
      householdWithAccess: 'Wir kommen an private Daten heran.',
      controllerWithAccess: 'Wir kommen an Daten heran, für die der Kunde verantwortlich ist.',
      mixedUse: 'Das Gerät wird nicht nur privat genutzt, und wir kommen an Daten heran.',
      frameworkInForce:
        'Der Vertrag zur Auftragsverarbeitung gilt schon; es fehlt nur die Weisung zu diesem Gerät.',
      mediumToErase:
        'Ein Datenträger soll gelöscht werden. Das geht nur mit unterschriebenem Auftrag.',
      mediumErased: 'Über die Löschung bekommt der Kunde eine Bestätigung.',
      copiesErased: 'Über die Löschung unserer Kopien bekommt der Kunde eine Bestätigung.',
      return: 'Bei der Rückgabe wird gegen die Annahme abgehakt.',
      custody: 'Der Kunde sieht, wer das Gerät wann hatte und was geöffnet wurde.',
      correction: 'Auf einem unterschriebenen Blatt ist etwas falsch.',
      newInformation:
        'Die Vereinbarung ändert sich. Vorher gehören Leistung, Preis und Widerrufsbelehrung noch einmal in die Hand.',
      byMail: 'Der Kunde möchte die Papiere per Mail statt auf Papier.',
      householdRemote: 'Wir helfen aus der Ferne und sehen dabei private Daten.',
      controllerRemote:
        'Wir helfen aus der Ferne und sehen dabei Daten, für die der Kunde verantwortlich ist.',
      churchBody: 'Kirchliche Stelle: Für ihre Daten gilt das Datenschutzgesetz ihrer Kirche.',
      socialData: 'Die Stelle hat Sozialdaten: Der Vertrag sagt, wie wir sie schützen.',
      healthInsurance:
        'Praxis, Apotheke oder Pflege: Gesundheitsdaten gehören in einen Vertrag und in keine Cloud.',
      secrecyMedical:
        'Praxis: Berufsgeheimnis, § 203 StGB. Wir verpflichten uns, auch wenn wir nichts öffnen.',
      secrecyLegal:
        'Kanzlei: Berufsgeheimnis, § 203 StGB. Wir verpflichten uns, auch wenn wir nichts öffnen.',
      secrecyOther:
        'Berufsgeheimnis, § 203 StGB. Wir verpflichten uns, auch wenn wir nichts öffnen.',
      secrecySingleMandate:
        'Berufsgeheimnis: Es geht um ein einzelnes Mandat. Dessen Einwilligung steht in diesem Papier.',
      estimate: 'Der Preis der Reparatur wird vor dem Auftrag genannt.',
      estimateAfterDiagnosis:
        'Erst ansehen, dann rechnen: Nach der Diagnose bekommt der Kunde den Kostenvoranschlag.',
      diagnosisFee:
        'Die Diagnose kostet etwas. Danach sagt ein Kostenvoranschlag, was die Reparatur kostet.',
      purchase: 'Wir kaufen im Namen des Kunden ein. Dafür brauchen wir seine Vollmacht.',
      purchaseForBody:
        'Wir kaufen im Namen der Behörde ein. Sie prüft vorher ihre Regeln für Einkäufe.',
      consents: 'Wir fragen nach etwas, das der Auftrag nicht braucht. Der Kunde darf Nein sagen.',
      added: 'Sie haben dieses Papier hinzugefügt.',
    } as Readonly<Record<string, string>>,
    /** What waits for a paper, by the key the core gives (`due.blocks.…`). */
    blocks: {
      mailing: 'Vorher keine Papiere per Mail.',
      signing: 'Vorher darf der Kunde nichts unterschreiben.',
      takeOver: 'Vorher geht nichts mit.',
      earlyWork: 'Vorher keine Arbeit vor Ablauf der 14 Tage.',
      erasing: 'Vorher wird nichts gelöscht.',
      repair: 'Vorher wird nicht repariert.',
      purchase: 'Vorher wird nichts gekauft.',
      use: 'Vorher wird nichts davon benutzt.',
      return: 'Vorher geht nichts zurück.',
    } as Readonly<Record<string, string>>,
    /** By the key of what stands in the way (`due.open.…`). */
    obstacles: {
      'open.processing': 'Für den Vertrag zur Auftragsverarbeitung fehlen noch Angaben.',
      'open.safeguards': 'Bei besonders geschützten Daten muss dastehen, wie wir sie schützen.',
      'open.measures':
        'Ihre Schutzmaßnahmen sind noch nicht vollständig. Ergänzen Sie sie in der Werkstatt unter „Betrieb“.',
      'open.authority':
        'Wer unterschreibt, kann den Kunden nicht allein binden. Notieren Sie die Vollmacht.',
      'open.earlyStart': 'Der Kunde muss noch sagen, ob wir vor Ablauf der Frist beginnen sollen.',
      'open.erasureMedium': 'Sagen Sie beim Gerät, welcher Datenträger gelöscht werden soll.',
      'open.mail': 'Papiere per Mail: Dafür fehlt die Mailadresse des Kunden.',
      'open.remote': 'Sagen Sie beim Auftrag, wie die Hilfe aus der Ferne abläuft.',
      'open.purchase':
        'Sagen Sie beim Auftrag, was gekauft werden soll, wo und bis zu welchem Preis.',
      'open.sale':
        'Verkaufen Sie selbst, ist das ein Kaufvertrag mit zwei Jahren Gewährleistung und kein Einkauf im Auftrag. Schreiben Sie dafür ein eigenes Angebot, oder lassen Sie den Händler verkaufen.',
      'open.socialData':
        'Die Stelle muss ihrer Aufsichtsbehörde diesen Auftrag vorher anzeigen. Schreiben Sie beim Auftrag, wer sagt, dass das geschehen ist.',
      'open.singleMandate':
        'Geht es um Daten eines einzelnen Mandanten oder Patienten? Dann braucht es dessen Einwilligung.',
      'open.abroad':
        'Auf Ihrer Liste steht eine Stelle außerhalb der EU, die an Geräte kommt. Bei Berufsgeheimnissen braucht das eine Begründung beim Auftrag.',
      'open.mustStay':
        'Dieses Papier lässt sich nicht weglassen. Nur eine andere Antwort macht es unnötig.',
    } as Readonly<Record<string, string>>,
  },

  signatures: {
    question: 'Lesen und unterschreiben',
    turn: 'Bildschirm zum Kunden drehen',
    turnHint: (sheets: number) =>
      sheets === 1
        ? 'Der Kunde liest und unterschreibt 1 Blatt.'
        : `Der Kunde liest und unterschreibt ${sheets} Blätter.`,
    needsPin: 'Legen Sie zuerst eine PIN fest: Sie beendet den gedrehten Bildschirm.',
    read: 'Ansehen',
    slotOpen: 'offen',
    slotOnScreen: 'auf dem Bildschirm',
    slotOnPaper: 'auf Papier',
    slotByMail: 'per E-Mail',
    slotRefused: 'abgelehnt',
    slotMayNot: 'darf nicht',
    slotNotToday: 'nicht heute',
    byCustomer: 'Kunde',
    byTechnician: 'wir',
    byReceipt: 'Empfang',
    voluntary: 'freiwillig',
    withdraw: 'Zurücknehmen',
    withdrawHint:
      'Bis zum Abschluss lässt sich jede Unterschrift zurücknehmen. Danach hilft nur noch eine Berichtigung.',
    onPaper: 'Auf Papier unterschrieben',
    onPaperTitle: 'Auf Papier unterschrieben',
    onPaperText:
      'Drucken Sie das Blatt, lassen Sie es mit Stift unterschreiben und fotografieren Sie die Unterschrift. Die Nummer unten auf dem Blatt verbindet beides.',
    paperNumber: 'Nummer auf dem Blatt',
    paperNumberMatches: 'Nummer stimmt, Foto übernehmen',
    declined: (outcome: string) => `Kunde: ${outcome}`,
    allSheets: 'Alle Blätter',
    mySignature: 'Ihre Unterschrift',
    mySignatureFor: (sheet: string) => `Ihre Unterschrift: ${sheet}`,
    nextMine: (left: number) => (left === 1 ? 'noch 1 Blatt' : `noch ${left} Blätter`),
    place: 'Ort',
    deliver: {
      title: 'Zuerst aushändigen',
      text: 'Die Widerrufspapiere muss der Kunde in Händen haben, bevor er unterschreibt. Sonst beginnt die Frist nicht, und Sie können Ihr Geld verlieren.',
      stake: (amount: string) => `Auf dem Spiel: ${amount}`,
      print: 'Drucken',
      strip: 'Empfang fotografieren',
      stripHint: 'Den unterschriebenen Abschnitt auf dem Vorab-Blatt.',
      mail: 'Gesendete Mail einlesen',
      statement: 'Nur meine Aussage',
      statementText: 'Was haben Sie wann übergeben?',
      statementWeak: 'Schwacher Nachweis: Im Streit steht Ihr Wort gegen das des Kunden.',
      done: 'ausgehändigt',
      printed: 'gedruckt – noch kein Nachweis',
      withPen: (sheet: string) =>
        `Mitgedruckt wird „${sheet}“: Der Kunde kreuzt selbst an und unterschreibt mit Stift.`,
    },
    pen: {
      title: (sheet: string) => `${sheet}: mit Stift auf Papier`,
      text: 'Der Kunde kreuzt beide Kästchen selbst an und unterschreibt. Sie fotografieren das Blatt, das Papier bleibt bei ihm.',
      printed: 'Das Blatt ist gedruckt.',
      notPrinted: 'Das Blatt ist noch nicht gedruckt.',
      photo: 'Unterschriebenes Blatt fotografieren',
      here: 'Hier unterschreiben, wird sofort gedruckt',
      declined: 'Kunde möchte das nicht',
    },
    open: 'Das fehlt noch',
    finish: {
      toUs: 'Übergabe abschließen',
      toCustomer: 'Rückgabe abschließen',
      issue: 'Papier ausstellen',
      correct: 'Berichtigung ausstellen',
      sent: 'Rücklauf abschließen',
    },
    allSigned: {
      toUs: 'Alles unterschrieben. Mit dem Abschluss wird die Übergabe festgeschrieben.',
      toCustomer: 'Alles unterschrieben. Mit dem Abschluss wird die Rückgabe festgeschrieben.',
      issue: 'Es fehlt nichts mehr. Einmal ausgestellt, wird das Papier nicht mehr geändert.',
      correct: 'Es fehlt nichts mehr. Die Berichtigung tritt neben das Papier, das sie berichtigt.',
      sent: 'Alles unterschrieben. Mit dem Abschluss wird festgehalten, was zurückkam.',
    },
  },

  receipt: {
    titleOf: {
      toUs: 'Gerät übernommen',
      toCustomer: 'Gerät zurückgegeben',
      issue: 'Ausgestellt',
      correct: 'Berichtigt',
      sent: 'Unterschrieben zurück',
    },
    undelivered: (count: number) =>
      count === 1 ? '1 Blatt noch nicht zugestellt' : `${count} Blätter noch nicht zugestellt`,
    allDelivered: 'alles zugestellt',
    state: {
      finished: 'abgeschlossen',
      draft: 'Entwurf',
      printed: 'gedruckt',
      drafted: 'Mail-Entwurf',
      delivered: 'zugestellt',
      deliveredWeak: 'zugestellt, nur nach Aussage',
      toDeliver: 'noch zu übergeben',
    },
    signed: {
      both: 'beide unterschrieben',
      customer: 'vom Kunden unterschrieben',
      technician: 'von uns unterschrieben',
      nobody: 'ohne Unterschrift',
      declined: 'nicht unterschrieben',
    },
    early: {
      pen: 'mit Stift auf Papier',
      printed: 'am Bildschirm, danach gedruckt',
      unprinted: 'am Bildschirm, noch nicht gedruckt',
    },
    printNow: {
      title: (sheet: string) => `Erst „${sheet}“ drucken`,
      text: 'Der Kunde hat dieses Blatt am Bildschirm unterschrieben und braucht es auf Papier. Drucken Sie es jetzt und geben Sie es mit. Danach geht es mit „Fertig“ weiter.',
    },
    printAll: (pages: string) => `Drucken (${pages})`,
    mailDraft: 'E-Mail-Entwurf',
    mailTo: 'An',
    mailEnglish: 'Auch auf Englisch',
    mailEnglishNote: 'Der Text steht unter dem deutschen; die englischen Lesehilfen liegen bei.',
    mailTitle: 'Mail-Entwurf speichern',
    mailText:
      'Die Datei ist lesbar. Speichern Sie sie nur dort, wo niemand sonst liest. Ein Entwurf ist noch keine Zustellung.',
    mailDeclined:
      'Der Kunde hat sich für Papier entschieden. Eine E-Mail ersetzt das Papier nicht.',
    mailSave: 'Entwurf speichern',
    saved: (file: string) => `Gespeichert: ${file}`,
    save: 'PDF speichern',
    inHand: 'In der Hand',
    inHandAll: 'Der Kunde hat alles in der Hand',
    code: 'Quittung des Kunden',
    codeGood:
      'Steht auf jedem Blatt. Mit der Fallakte kann Ihr Kunde ohne Sie prüfen, ob ältere Einträge geändert wurden; spätere hält erst das nächste Blatt fest. Ob sie von Anfang an stimmten, zeigt das nicht.',
    qr: (code: string) => `QR-Code der Quittung ${code}`,
    at: (clock: string) => clock,
  },

  camera: {
    title: 'Foto aufnehmen',
    shoot: 'Auslösen',
    again: 'Noch einmal',
    take: 'Foto übernehmen',
    file: 'Bilddatei wählen',
    starting: 'Kamera wird gestartet …',
    none: 'Keine Kamera gefunden. Wählen Sie stattdessen ein Bild.',
    live: 'Bild der Kamera',
    still: 'Aufgenommenes Bild',
    unreadable: 'Dieses Bild lässt sich nicht lesen. Wählen Sie ein anderes, am besten ein JPEG.',
    tooLarge:
      'Dieses Bild ist zu groß: höchstens 50 Megapixel und 60 MB. Wählen Sie ein kleineres oder fotografieren Sie mit der Kamera.',
    stripped: 'Aufnahmeort und Kameradaten werden entfernt.',
  },
}
