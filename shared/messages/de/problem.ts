/** What one can do in a bad state; two for each. */
export const problem = {
  title: 'Das Archiv lässt sich gerade nicht öffnen',
  folder: 'Ordner des Archivs',
  nextSteps: 'Was Sie jetzt tun können',
  retry: 'Noch einmal versuchen',
  otherFolder: 'Anderen Ordner wählen',
  /** A screen that could not be drawn: at the counter, before the house is open, and on the turned screen. */
  failed: {
    title: 'Dieser Bildschirm ließ sich nicht zeigen',
    happened: 'Das liegt am Programm, nicht an Ihnen.',
    kept: 'Was Sie in Aufträge und Rückgaben getippt haben, ist gespeichert; höchstens die letzte Eingabe fehlt.',
    toBoard: 'Übersicht zeigen',
    again: 'Noch einmal zeigen',
    steps: {
      counter: [
        'Lassen Sie sich die Übersicht wieder zeigen und öffnen Sie von dort, woran Sie gerade waren.',
        'Bleibt es dabei, sperren Sie das Archiv und öffnen Sie es neu. Das Fenster beginnt dann von vorn.',
      ],
      closed: [
        'Lassen Sie sich den Bildschirm noch einmal zeigen.',
        'Bleibt es dabei, sperren Sie das Archiv. Das Fenster beginnt dann von vorn.',
      ],
    },
    guest: {
      kept: 'Was Sie schon unterschrieben haben, ist gespeichert.',
      steps: [
        'Lassen Sie sich die Seite noch einmal zeigen.',
        'Bleibt es dabei, geben Sie uns den Computer bitte zurück. „Sperren“ schließt alles zu.',
      ],
    },
    lastWords:
      'Obhut kann gerade nichts zeigen. Was getippt war, ist gespeichert. Bitte schließen Sie das Fenster und starten Sie Obhut neu.',
  },
  steps: {
    archiveMissing: [
      'Ist das Archiv auf einem Stick oder einer anderen Festplatte? Schließen Sie sie an und versuchen Sie es noch einmal.',
      'Liegt es woanders? Wählen Sie seinen Ordner.',
    ],
    wrongKey: [
      'Prüfen Sie, ob dies der richtige Ordner ist. Vielleicht gehört die Schlüsseldatei zu einem anderen Archiv.',
      'Kopieren Sie den ganzen Ordner, bevor Sie etwas daran ändern, und holen Sie die Schlüsseldatei aus der letzten Sicherung.',
    ],
    damaged: [
      'Kopieren Sie den Ordner, wie er ist, auf ein anderes Laufwerk. So bleibt jede Rettung möglich.',
      'Stellen Sie aus Ihrer letzten Sicherung wieder her. Es beginnt ein neues Verwahrbuch, das alte bleibt lesbar.',
    ],
    failing: [
      'Prüfen Sie, ob das Laufwerk fest angeschlossen ist, und versuchen Sie es noch einmal.',
      'Kommt der Fehler wieder, geht das Laufwerk kaputt. Kopieren Sie den Ordner auf ein anderes und wählen Sie ihn dort.',
    ],
    blobMissing: [
      'Holen Sie die fehlende Datei aus der letzten Sicherung in den Unterordner „blobs“ zurück und versuchen Sie es noch einmal.',
      'Haben Sie keine Sicherung, heben Sie den Ausdruck des Kunden auf: Er beweist sich selbst.',
    ],
    shorter: [
      'Suchen Sie das jüngere Archiv: auf einem anderen Laufwerk, im Papierkorb, in einem zweiten Ordner.',
      'Ist keines zu finden, stellen Sie aus der letzten Sicherung wieder her. Obhut beginnt dann ein neues Verwahrbuch und schreibt auf, warum.',
    ],
    newer: [
      'Starten Sie die neuere Fassung von Obhut, mit der Sie zuletzt gearbeitet haben.',
      'Ist sie nicht mehr da, installieren Sie sie neu. Das Archiv bleibt bis dahin unberührt.',
    ],
    readOnly: [
      'Prüfen Sie, ob das Laufwerk schreibgeschützt ist und ob Ihnen der Ordner gehört.',
      'Kopieren Sie das Archiv in einen Ordner, in dem Sie schreiben dürfen, und wählen Sie ihn.',
    ],
    full: [
      'Leeren Sie den Papierkorb oder verschieben Sie große Dateien auf ein anderes Laufwerk.',
      'Versuchen Sie es danach noch einmal. Es fehlen nur wenige Megabyte.',
    ],
    second: [
      'Gehen Sie zu dem Fenster, das schon offen ist.',
      'Ist keines zu sehen, warten Sie eine halbe Minute und versuchen Sie es noch einmal.',
    ],
    other: [
      'Versuchen Sie es noch einmal.',
      'Bleibt es dabei, schließen Sie Obhut und starten Sie es neu. Das Archiv bleibt, wie es ist.',
    ],
  },
}
