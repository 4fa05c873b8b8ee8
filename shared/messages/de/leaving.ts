/** Alles mitnehmen: der lesbare Auszug aus dem ganzen Archiv. */
export const leaving = {
  title: 'Alles mitnehmen',
  text: 'Schreibt alles in einen neuen Ordner, den jedes andere Programm lesen kann: Papiere und Fotos, Tabellen für Excel und LibreOffice, alles noch einmal als JSON, und das Verwahrbuch. Zum Wechseln, für die Steuerberatung, oder um es für immer zu haben.',
  go: 'Alles mitnehmen',
  warning: {
    title: 'Danach kann es jeder lesen',
    text: 'Der Ordner ist nicht verschlüsselt: Namen, Adressen, Papiere und Fotos Ihrer Kunden stehen offen darin. Nehmen Sie einen Datenträger, den nur Sie öffnen können, keinen Ordner in der Cloud.',
    stays:
      'Was Sie in Obhut später löschen, bleibt dort stehen. Löschen Sie den Ordner, wenn Sie ihn nicht mehr brauchen.',
    never: 'Nicht dabei: Zugangsdaten von Kundengeräten, Entwürfe, und was schon gelöscht ist.',
    lock: 'Berühren Sie zwischendurch den Bildschirm: Sperrt Obhut währenddessen, beginnt es von vorn. Einen Ordner mit UNFERTIG im Namen können Sie dann löschen.',
    choose: 'Ordner wählen und schreiben',
  },
  copying: 'Wird geschrieben',
  checking: 'Wird zurückgelesen',
  stop: 'Abbrechen',
  done: (folder: string) => `Fertig und geprüft. Alles liegt im Ordner „${folder}“.`,
  counts: (jobs: string, papers: string, photos: string, files: string) =>
    `Aufträge: ${jobs}. Fertige Blätter: ${papers}. Fotos: ${photos}. Dateien aus dem Archiv: ${files}.`,
  missing: (count: number) =>
    count === 1
      ? 'Eine Datei war nicht mehr zu lesen und fehlt. Welche, steht in Tabellen/dateien.csv.'
      : `${count} Dateien waren nicht mehr zu lesen und fehlen. Welche, steht in Tabellen/dateien.csv.`,
}
