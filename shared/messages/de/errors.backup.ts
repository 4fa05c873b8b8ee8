const live = 'Ihr Archiv auf diesem Computer ist unverändert.'
const nothingRestored = 'Es wurde nichts wiederhergestellt und nichts verändert.'

/** Sicherungen auf andere Datenträger und der Weg zurück. */
export const backupErrors = {
  backupPlaceGone: {
    happened: 'Der Ordner der Sicherung ist nicht erreichbar, oder sein Datenträger ist defekt.',
    kept: 'Frühere Sicherungen dort gelten weiter, sobald er wieder da ist.',
    next: 'Schließen Sie den Datenträger an und versuchen Sie es noch einmal.',
  },
  backupPlaceFull: {
    happened: 'Auf dem Datenträger der Sicherung ist kein Platz mehr.',
    kept: 'Frühere Sicherungen dort gelten weiter. ' + live,
    next: 'Schaffen Sie dort Platz oder nehmen Sie einen größeren Datenträger.',
  },
  backupPlaceReadOnly: {
    happened: 'Auf diesen Datenträger darf nicht geschrieben werden.',
    kept: 'Frühere Sicherungen dort gelten weiter. ' + live,
    next: 'Lösen Sie den Schreibschutz oder wählen Sie einen anderen Ordner.',
  },
  backupPlaceInside: {
    happened: 'Dieser Ordner gehört zum Archiv selbst. Er ginge mit ihm verloren.',
    kept: 'Es wurde nichts geändert.',
    next: 'Wählen Sie einen Ordner auf einem anderen Datenträger.',
  },
  backupNone: {
    happened: 'In diesem Ordner liegt keine Sicherung von Obhut.',
    kept: nothingRestored,
    next: 'Wählen Sie den Ordner, in dem „Obhut-Sicherung“ liegt.',
  },
  backupUnfinished: {
    happened: 'Hier liegt nur eine Sicherung, die nie fertig wurde.',
    kept: nothingRestored,
    next: 'Nehmen Sie einen anderen Datenträger mit einer fertigen Sicherung.',
  },
  backupDamaged: {
    happened: 'Diese Sicherung ist beschädigt oder wurde verändert. Sie gilt nicht.',
    kept: live,
    next: 'Nehmen Sie eine ältere Fassung oder einen anderen Datenträger, und sichern Sie neu.',
  },
  backupNewerFormat: {
    happened: 'Diese Sicherung hat eine neuere Fassung von Obhut gemacht.',
    kept: nothingRestored,
    next: 'Installieren Sie die neuere Fassung und versuchen Sie es noch einmal.',
  },
  backupForeign: {
    happened: 'Hier liegt die Sicherung eines anderen Archivs.',
    kept: 'Sie wurde nicht angerührt.',
    next: 'Wählen Sie einen anderen Ordner.',
  },
  backupOtherPlace: {
    happened: 'An dieser Stelle liegt ein anderer Datenträger als sonst.',
    kept: 'Er wurde nicht angerührt.',
    next: 'Schließen Sie den richtigen an, oder fügen Sie diesen als eigenen Ort hinzu.',
  },
  backupOlder: {
    happened:
      'Dort lag schon eine neuere geprüfte Sicherung als jetzt. Jemand hat sie entfernt oder einen älteren Stand zurückgelegt.',
    kept: live,
    next: 'Prüfen Sie den Datenträger. Um ihn weiter zu nehmen, entfernen Sie den Ort und fügen einen leeren Ordner hinzu.',
  },
  backupNewer: {
    happened:
      'Die Sicherung dort enthält Einträge, die diesem Archiv fehlen. Dieses Archiv ist älter, oder ein anderer Computer hat weitergearbeitet.',
    kept: 'Die Sicherung wurde nicht überschrieben.',
    next: 'Klären Sie zuerst, welches das richtige ist. Sichern Sie bis dahin in einen anderen Ordner.',
  },
  backupRunning: {
    happened: 'Es läuft schon eine Sicherung.',
    kept: 'Sie wird nicht gestört.',
    next: 'Warten Sie, bis sie fertig ist.',
  },
  handedOver: {
    happened:
      'Dieses Archiv ist an einen anderen Computer übergeben. Geschrieben wird nur noch dort.',
    kept: 'Hier ist nichts verloren: Ansehen, Speichern, Drucken und Prüfen gehen weiter. Ihre Eingabe wurde nicht eingetragen.',
    next: 'Arbeiten Sie am anderen Computer weiter, oder holen Sie das Archiv unter „Sicherheit“ zurück.',
  },
  notHandedOver: {
    happened:
      'Dieses Archiv ist an niemanden übergeben. Was hier steht, ginge beim Ersetzen verloren.',
    kept: 'Es wurde nichts geändert.',
    next: 'Übergeben Sie es zuerst unter „Sicherheit“, oder arbeiten Sie hier weiter.',
  },
  backupNotHandedOver: {
    happened: 'Diese Sicherung wurde nicht zur Übergabe gemacht. Ihr Computer schreibt wohl noch.',
    kept: live,
    next: 'Wählen Sie dort „An einen anderen Computer übergeben“ und nehmen Sie die neueste Fassung.',
  },
  backupApart: {
    happened:
      'In dieser Sicherung fehlen Einträge, die es hier gibt: Beide Computer haben weitergearbeitet.',
    kept: live,
    next: 'Sehen Sie beide nebeneinander an und entscheiden Sie, mit welchem es weitergeht.',
  },
  backupNothingMore: {
    happened: 'In dieser Sicherung steht nichts, was hier fehlt.',
    kept: live,
    next: 'Es gibt nichts aufzubewahren.',
  },
}
