export const setUp = {
  title: 'Einrichtung',
  steps: {
    welcome: 'Willkommen',
    folder: 'Ordner',
    passphrase: 'Passphrase',
    recoveryKey: 'Schlüssel',
    business: 'Betrieb',
    measures: 'Schutzmaßnahmen',
    subProcessors: 'Unterauftragnehmer',
    withdrawalPapers: 'Widerrufspapiere',
    pin: 'PIN',
  },
  welcome: {
    title: 'Willkommen bei Obhut',
    lead: 'In etwa zehn Minuten ist Ihr Betrieb bereit für den ersten Auftrag.',
    points: [
      'Sie halten an der Tür fest, was Sie mitnehmen und was Sie damit dürfen. Obhut macht daraus die Papiere, die zu diesem Kunden und diesem Auftrag gehören.',
      'Ihr Kunde liest und unterschreibt sie auf diesem Bildschirm oder auf Papier und behält eine Quittung.',
      'Alles liegt verschlüsselt auf diesem Computer. Kein Schritt braucht das Netz.',
    ],
    adviceTitle: 'Vorlagen, keine Rechtsberatung',
    advice:
      'Obhut liefert Vorlagen und hält Vorgänge fest. Es berät Sie nicht rechtlich. Lassen Sie die Vorlagen einmal von einer Anwältin oder einem Anwalt ansehen.',
    ledgerTitle: 'Das Verwahrbuch kann auch gegen Sie sprechen',
    ledger:
      'Was darin steht, lässt sich später nicht mehr ändern. Das ist sein Wert für Ihren Kunden und für Sie. Internes gehört in die Notiz, und auch nach Notizen kann gefragt werden.',
    begin: 'Einrichtung beginnen',
    sample: 'Erst mit Beispielen ausprobieren',
  },
  folder: {
    title: 'Wo soll Ihr Archiv liegen?',
    lead: 'Hier liegt später alles: Kunden, Aufträge, Papiere, Fotos. Verschlüsselt ab dem ersten Eintrag.',
    now: 'Ordner des Archivs',
    choose: 'Anderen Ordner wählen',
    advice:
      'Am besten auf dem eingebauten Laufwerk. Nicht in einem Ordner, den eine Cloud abgleicht, und nicht auf einem Stick, den Sie verlieren können.',
    take: 'Diesen Ordner nehmen',
  },
  passphrase: {
    title: 'Wählen Sie Ihre Passphrase',
    lead: 'Sie öffnet das Archiv. Niemand kann sie zurücksetzen, auch wir nicht.',
    field: 'Passphrase',
    again: 'Passphrase wiederholen',
    differs: 'Die beiden Eingaben sind noch verschieden.',
    strength: 'Wie schwer sie zu erraten ist',
    score: ['viel zu leicht', 'zu leicht', 'noch zu leicht', 'gut', 'sehr gut'],
    hint: {
      tooShort:
        'Noch zu kurz. Vier oder mehr Wörter sind leichter zu merken als ein kurzes Durcheinander.',
      common: 'Das steht auf Listen bekannter Passwörter.',
      repeats: 'Wiederholungen und Reihen machen sie kaum sicherer.',
      addWords: 'Noch ein oder zwei Wörter, die nicht dazugehören.',
      good: 'Schreiben Sie sie nirgends auf, wo der Computer steht.',
    },
    create: 'Archiv anlegen',
  },
  recoveryKey: {
    title: 'Ihr Wiederherstellungsschlüssel',
    lead: 'Er öffnet das Archiv, wenn Sie die Passphrase vergessen. Gezeigt wird er nur, bis Sie ihn vom Papier eingegeben haben.',
    advice:
      'Drucken Sie ihn aus oder schreiben Sie ihn ab, und legen Sie ihn dorthin, wo auch wichtige Verträge liegen. Nicht zum Computer.',
    print: 'Schlüssel drucken',
    haveIt: 'Ich habe ihn auf Papier',
    enterTitle: 'Geben Sie den Schlüssel vom Papier ein',
    enterLead: 'Damit steht fest, dass Ihr Ausdruck stimmt. Erst dann geht es weiter.',
    field: 'Wiederherstellungsschlüssel',
    format: 'Striche und Leerzeichen dürfen fehlen, groß oder klein ist gleich.',
    check: 'Schlüssel prüfen',
    showAgain: 'Noch einmal ansehen',
    gone: 'Der Schlüssel wird kein zweites Mal gezeigt. Haben Sie keinen Ausdruck, machen Sie einen neuen; der alte gilt dann nicht mehr.',
    renew: 'Neuen Schlüssel machen',
    renewText:
      'Der bisherige Wiederherstellungsschlüssel gilt dann nicht mehr; frühere Sicherungen öffnet er weiter. Zur Sicherheit fragt Obhut nach der Passphrase.',
  },
  business: {
    title: 'Ihr Betrieb',
    lead: 'Sie können später alles unter „Betrieb“ ändern.',
    save: 'Betrieb speichern',
  },
  measures: {
    title: 'Was schützt die Daten Ihrer Kunden?',
    lead: 'Vorausgefüllt für einen Betrieb mit einer Person. Ändern Sie, was bei Ihnen anders ist: Was hier steht, wird Teil des Vertrags.',
    save: 'Maßnahmen übernehmen',
  },
  subProcessors: {
    title: 'Wer arbeitet Ihnen zu?',
    lead: 'Wer in Ihrem Auftrag Daten speichert oder sieht: Postfach, Website, Cloud, Datenrettung. Ihr Kunde bekommt diese Liste.',
    save: 'Liste übernehmen',
    saveNone: 'Niemand, weiter',
  },
  withdrawalPapers: {
    title: 'Amtliche Widerrufspapiere hinterlegen',
    skip: 'Später hinterlegen',
    skipTitle: 'Was das Auslassen kostet',
    skipText:
      'Ohne die amtliche Belehrung kann kein Privatkunde an der Haustür oder am Telefon unterschreiben. Tut er es doch auf anderem Papier, kann er bis zu einem Jahr und zwei Wochen lang widerrufen und muss nichts bezahlen.',
    go: 'Weiter',
  },
  pin: {
    title: 'Eine PIN für den gedrehten Bildschirm',
    lead: 'Wenn Ihr Kunde liest und unterschreibt, kommt er nur mit dieser PIN zu Ihren anderen Daten. Sechs Ziffern.',
    first: 'PIN wählen',
    again: 'PIN wiederholen',
    differs: 'Das war nicht dieselbe PIN. Bitte noch einmal von vorn.',
    limits:
      'Die PIN schützt vor neugierigen Blicken. Sie schützt nicht, wenn jemand den laufenden Computer mitnimmt.',
    finish: 'Fertig, zur Übersicht',
  },
}
