const unchanged = 'Es wurde nichts geändert.'

/** PDFs made elsewhere that cannot be used as they are. */
export const fileErrors = {
  logoRefused: {
    happened: 'Dieses Bild lässt sich nicht als Logo verwenden.',
    kept: 'Im Kopf der Papiere bleibt, was bisher dort steht.',
    next: 'Nehmen Sie ein JPEG- oder PNG-Bild bis 80 KB; 600 Bildpunkte in der Breite reichen.',
  },
  pdfDamaged: {
    happened: 'Diese Datei ist kein PDF, oder sie ist beschädigt.',
    kept: unchanged,
    next: 'Öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu als PDF.',
  },
  pdfEncrypted: {
    happened: 'Diese PDF-Datei ist verschlüsselt oder mit einem Kennwort geschützt.',
    kept: unchanged,
    next: 'Speichern Sie sie ohne Kennwort und ohne Einschränkungen neu.',
  },
  pdfXfa: {
    happened: 'Diese Datei ist ein dynamisches Formular (XFA). Viele Programme zeigen es nicht an.',
    kept: unchanged,
    next: 'Drucken Sie es im Programm, aus dem es stammt, in eine gewöhnliche PDF-Datei.',
  },
  pdfActive: {
    happened:
      'Diese PDF-Datei enthält Skripte, Programmaufrufe, Filme oder angehängte Dateien. Damit könnte sie später etwas anderes zeigen als beim Unterschreiben.',
    kept: unchanged,
    next: 'Drucken Sie sie in eine neue PDF-Datei und nehmen Sie diese.',
  },
  pdfSigned: {
    happened:
      'Diese PDF-Datei ist elektronisch unterschrieben. Eine angefügte Seite würde diese Unterschrift ungültig machen.',
    kept: unchanged,
    next: 'Nehmen Sie die Fassung ohne elektronische Unterschrift.',
  },
  pdfLayers: {
    happened: 'In dieser PDF-Datei sind Ebenen ausgeblendet. Andere Programme könnten sie zeigen.',
    kept: unchanged,
    next: 'Drucken Sie sie in eine neue PDF-Datei und nehmen Sie diese.',
  },
  pdfTooLong: {
    happened: 'Diese PDF-Datei hat zu viele Seiten oder ist größer als 10 MB.',
    kept: unchanged,
    next: 'Nehmen Sie nur das Papier selbst: höchstens 100 Seiten, bei den Widerrufspapieren 20.',
  },
}
