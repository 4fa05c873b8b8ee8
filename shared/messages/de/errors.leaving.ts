const live = 'Ihr Archiv auf diesem Computer ist unverändert.'
const noHalf = 'Es gibt keinen fertigen Auszug. ' + live

/** Alles mitnehmen: was dabei nicht ging. */
export const leavingErrors = {
  exportAtCustomer: {
    happened: 'Beim Kunden wird nichts von anderen Kunden herausgegeben.',
    kept: live,
    next: 'Stellen Sie unter „Sicherheit“ auf „In der Werkstatt“ um und versuchen Sie es noch einmal.',
  },
  exportPlaceGone: {
    happened: 'Der gewählte Ordner ist nicht erreichbar, oder sein Datenträger ist defekt.',
    kept: noHalf,
    next: 'Schließen Sie den Datenträger an und beginnen Sie neu. Einen Ordner, an dessen Namen UNFERTIG steht, können Sie löschen.',
  },
  exportPlaceFull: {
    happened: 'Auf dem gewählten Datenträger ist nicht genug Platz.',
    kept: noHalf,
    next: 'Schaffen Sie dort Platz oder nehmen Sie einen größeren Datenträger, und beginnen Sie neu.',
  },
  exportPlaceReadOnly: {
    happened: 'In diesen Ordner darf nicht geschrieben werden.',
    kept: noHalf,
    next: 'Lösen Sie den Schreibschutz oder wählen Sie einen anderen Ordner.',
  },
  exportRunning: {
    happened: 'Es wird gerade schon alles herausgeschrieben.',
    kept: 'Das läuft weiter.',
    next: 'Warten Sie, bis es fertig ist.',
  },
  exportDamaged: {
    happened: 'Eine Datei ließ sich nicht so zurücklesen, wie sie geschrieben wurde.',
    kept: noHalf,
    next: 'Der Datenträger ist vermutlich defekt. Nehmen Sie einen anderen.',
  },
  exportOutdated: {
    happened: 'Währenddessen wurden Angaben gelöscht. Der Auszug hätte sie noch enthalten.',
    kept: noHalf,
    next: 'Beginnen Sie neu.',
  },
}
