export const moving = {
  title: 'Zweiter Computer',
  text: 'Geschrieben wird immer nur an einem Computer. Übergeben Sie das Archiv, arbeitet der andere genau dort weiter; dieser hier zeigt, speichert und druckt, bis es zurückkommt.',
  handOver: 'An einen anderen Computer übergeben',
  noPlace: 'Dazu braucht es einen angeschlossenen Ort für Sicherungen.',
  dialog: {
    text: 'Auf dem Datenträger entsteht eine geprüfte Sicherung zur Übergabe. Danach ist dieses Archiv hier nur noch zu lesen.',
    codes:
      'Zugangsdaten von Kundengeräten gehen nicht mit. Sehen Sie sie vorher an, wenn Sie sie noch brauchen; nach der Rückgabe sind sie auch hier weg.',
    place: 'Datenträger',
    go: 'Übergeben',
  },
  /** Eine Zeile auf der Tafel. */
  line: (moment: string) =>
    `Seit ${moment} an einen anderen Computer übergeben: hier nur zu lesen, nichts Neues.`,
  toSecurity: 'Zur Übergabe',
  since: (moment: string) => `Übergeben seit ${moment}. Hier ist das Archiv nur zu lesen.`,
  goOn: (generation: number) =>
    `Am anderen Computer: Obhut starten, „Ich habe eine Sicherung“ wählen und Nr. ${generation} nehmen. War dort schon einmal das Archiv, unter „Sicherheit“ zurückholen.`,
  unfinished:
    'Ob die Sicherung zur Übergabe fertig wurde, ist nicht vermerkt. Schließen Sie den Datenträger an und machen Sie sie fertig, bevor der andere Computer weiterarbeitet.',
  finish: 'Übergabe fertig machen',
  getBack: 'Zurückholen',
  getBackText:
    'Übergeben Sie zuerst am anderen Computer. Nehmen Sie dann hier dessen Sicherung: Sie tritt an die Stelle dieses Archivs, nachdem alles geprüft ist.',
  takeOver: 'Dieses Archiv ersetzen',
  alsoApart: 'Trotzdem damit weiterarbeiten',
  alsoApartText:
    'Was nur hier steht, bleibt in der Sicherung, die bei der Übergabe entstand. Dieses Archiv behält davon die Nachweise, damit Quittungen prüfbar bleiben, und zählt mit einem neuen Buchstaben weiter.',
  takeBack: 'Trotzdem hier weiterarbeiten',
  takeBackText:
    'Nur wenn der andere Computer nicht weiterarbeitet oder verloren ist. Arbeiten beide weiter, entstehen zwei Verwahrbücher, die niemand mehr zusammenführt. Das Verwahrbuch hält fest, dass Sie es so entschieden haben.',
  compare: {
    open: 'Mit einer anderen Sicherung vergleichen',
    text: 'Zeigt, was dieses Archiv und eine Sicherung gemeinsam haben und was nur eines von beiden hat. Es wird nichts zusammengeführt.',
    stand: {
      same: 'Beide halten dasselbe fest.',
      moreHere: 'Alles aus der Sicherung steht auch hier; hier steht mehr.',
      moreThere: 'Alles von hier steht auch in der Sicherung; dort steht mehr.',
      apart:
        'Beide haben weitergearbeitet: Jedes hält fest, was dem anderen fehlt. Entscheiden Sie, mit welchem es weitergeht.',
      stranger: 'Die beiden haben keinen einzigen Eintrag gemeinsam.',
    },
    log: (letter: string, id: string) => `Verwahrbuch ${letter} (${id})`,
    span: (entries: string, first: string, last: string) =>
      `${entries} Einträge, vom ${first} bis ${last}`,
    common: 'Gemeinsam',
    upTo: (entry: string) => `bis Eintrag ${entry}`,
    nothing: 'nichts',
    here: 'Nur hier',
    there: 'Nur in der Sicherung',
    only: (entries: string, papers: string) =>
      `${entries} Einträge, davon fertige Blätter: ${papers}`,
    jobs: (numbers: string) => `Aufträge ${numbers}`,
    keep: 'Dessen Verwahrbuch daneben aufbewahren',
    kept: 'Aufbewahrt. Quittungen von dort lassen sich nun auch von hier aus prüfen.',
  },
  madeToHandOver: 'Zur Übergabe gemacht',
  keptTitle: 'Daneben aufbewahrt',
  keptOne: (logs: string, moment: string) => `${logs}, seit ${moment}`,
  keptLog: (letter: string, size: string) => `Verwahrbuch ${letter} mit ${size} Einträgen`,
  save: 'Als Datei speichern',
}
