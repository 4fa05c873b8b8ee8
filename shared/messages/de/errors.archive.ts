const unchanged = 'Es wurde nichts geändert.'
const untouched = 'Das Archiv wurde nicht verändert.'

/** Refusals about the archive as a whole: opening it, its keys, and the states it can be found in. */
export const archiveErrors = {
  locked: {
    happened: 'Das Archiv ist gesperrt.',
    kept: 'Angefangenes ist gespeichert.',
    next: 'Öffnen Sie es mit Ihrer Passphrase.',
  },
  archiveMissing: {
    happened: 'In diesem Ordner liegt kein Archiv.',
    kept: 'Es wurde kein neues, leeres Archiv angelegt.',
    next: 'Prüfen Sie, ob das Laufwerk angeschlossen ist, oder wählen Sie den richtigen Ordner.',
  },
  archiveExists: {
    happened: 'In diesem Ordner liegt schon ein Archiv.',
    kept: untouched,
    next: 'Öffnen Sie es mit seiner Passphrase oder wählen Sie einen anderen Ordner.',
  },
  wrongPassphrase: {
    happened: 'Diese Passphrase öffnet das Archiv nicht.',
    kept: 'Es geht nichts verloren, auch nicht nach vielen Versuchen.',
    next: 'Prüfen Sie Groß- und Kleinschreibung und die Tastatursprache. Mit dem Wiederherstellungsschlüssel kommen Sie ebenfalls hinein.',
  },
  wrongRecoveryKey: {
    happened: 'Dieser Wiederherstellungsschlüssel stimmt nicht.',
    kept: 'Es geht nichts verloren.',
    next: 'Vergleichen Sie ihn Gruppe für Gruppe mit Ihrem Ausdruck.',
  },
  wrongPin: {
    happened: 'Diese PIN stimmt nicht.',
    kept: 'Alles Gespeicherte bleibt, wie es ist.',
    next: 'Versuchen Sie es noch einmal.',
  },
  pinUsedUp: {
    happened: 'Die PIN war fünfmal falsch. Das Archiv wurde gesperrt.',
    kept: 'Alle Unterschriften bis hierher sind gespeichert.',
    next: 'Öffnen Sie das Archiv mit Ihrer Passphrase. Es geht am selben Blatt weiter.',
  },
  pinTooPlain: {
    happened: 'Diese PIN errät man beim Zusehen: lauter gleiche Ziffern oder eine Reihe.',
    kept: 'Es ist noch nichts geändert.',
    next: 'Wählen Sie sechs Ziffern, die nicht der Reihe nach gehen.',
  },
  tourNotAvailable: {
    happened:
      'Auf diesem Computer ist keine Tour möglich: Der Schlüsselbund des Systems fehlt oder ist gesperrt.',
    kept: 'Die PIN gilt weiter für den gedrehten Bildschirm.',
    next: 'Öffnen Sie das Archiv mit Ihrer Passphrase.',
  },
  tourOver: {
    happened: 'Die Tour ist zu Ende. Die PIN öffnet das Archiv nicht mehr.',
    kept: 'Angefangenes ist gespeichert.',
    next: 'Öffnen Sie das Archiv mit Ihrer Passphrase.',
  },
  tourNeedsPassphrase: {
    happened: 'Eine neue Tour beginnt nur, wenn Sie das Archiv mit der Passphrase geöffnet haben.',
    kept: unchanged,
    next: 'Sperren Sie das Archiv und öffnen Sie es mit der Passphrase.',
  },
  keyOfOtherArchive: {
    happened: 'Die Schlüsseldatei in diesem Ordner gehört zu einem anderen Archiv.',
    kept: untouched,
    next: 'Holen Sie die Datei „key.json“ aus der letzten Sicherung dieses Archivs.',
  },
  weakPassphrase: {
    happened: 'Diese Passphrase ist zu leicht zu erraten.',
    kept: unchanged,
    next: 'Nehmen Sie vier oder mehr Wörter, die nicht zusammengehören.',
  },
  setUpNotFinished: {
    happened: 'Die Einrichtung ist noch nicht fertig.',
    kept: 'Was Sie schon eingegeben haben, ist gespeichert.',
    next: 'Schließen Sie zuerst die Einrichtung ab.',
  },
  archiveDamaged: {
    happened: 'Die Datenbank des Archivs ist beschädigt.',
    kept: 'Obhut hat sie nicht weiter verändert und kein neues Archiv angelegt.',
    next: 'Lassen Sie den Ordner, wie er ist, und holen Sie die letzte Sicherung.',
  },
  blobMissing: {
    happened: 'Im Archiv fehlt eine Datei, auf die ein Eintrag verweist.',
    kept: 'Alle Einträge sind noch da und lesbar.',
    next: 'Holen Sie die fehlende Datei aus der letzten Sicherung zurück.',
  },
  ledgerShorter: {
    happened: 'Das Verwahrbuch ist kürzer als beim letzten Schließen.',
    kept: 'Obhut schreibt nicht weiter, damit nichts vermischt wird.',
    next: 'Vermutlich liegt hier eine ältere Kopie. Suchen Sie das jüngere Archiv.',
  },
  newerSchema: {
    happened: 'Dieses Archiv wurde mit einer neueren Fassung von Obhut geschrieben.',
    kept: untouched,
    next: 'Öffnen Sie es mit der neueren Fassung.',
  },
  secondInstance: {
    happened: 'Dieses Archiv ist schon in einem anderen Fenster geöffnet.',
    kept: untouched,
    next: 'Gehen Sie zu dem Fenster, das schon offen ist.',
  },
}
