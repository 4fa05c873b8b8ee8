/** Refusals of a drive that takes nothing more. */
export const driveErrors = {
  driveFailed: {
    happened: 'Das Laufwerk mit dem Archiv hat einen Fehler gemeldet.',
    kept: 'Alles bis zum letzten gespeicherten Schritt ist sicher.',
    next: 'Sperren Sie Obhut, öffnen Sie das Archiv wieder und versuchen Sie es noch einmal.',
  },
  readOnlyFolder: {
    happened: 'In diesen Ordner darf Obhut nicht schreiben.',
    kept: 'Das Archiv wurde nicht verändert.',
    next: 'Geben Sie den Ordner zum Schreiben frei oder nehmen Sie einen anderen.',
  },
  diskFull: {
    happened: 'Auf dem Laufwerk ist kein Platz mehr.',
    kept: 'Alles bis zum letzten gespeicherten Schritt ist sicher.',
    next: 'Schaffen Sie Platz und versuchen Sie es noch einmal.',
  },
}
