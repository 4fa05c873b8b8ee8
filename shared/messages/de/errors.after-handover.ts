const unchanged = 'Es wurde nichts geändert.'

/** Refusals about what comes after the handover: letters, giving away, corrections. */
export const afterHandover = {
  disposalNotAllowed: {
    happened: 'So darf hier nichts abgegeben oder entsorgt werden.',
    kept: 'Alles bleibt in Obhut.',
    next: 'Ein Datenträger braucht einen unterschriebenen Löschauftrag. Anderes geht nur durch öffentliche Versteigerung nach der letzten Erinnerung und ohne Datenträger darin, oder durch ein Gericht.',
  },
  deletionOrderOpen: {
    happened: 'Ein unterschriebener Löschauftrag ist noch nicht ausgeführt.',
    kept: unchanged,
    next: 'Tragen Sie unter „Datenträger löschen oder vernichten“ ein, was geschehen ist – auch einen Versuch, der fehlschlug – oder dass die Löschung unterbleibt.',
  },
  certificateMissing: {
    happened: 'Was gelöscht oder vernichtet wurde, ist dem Kunden noch nicht bescheinigt.',
    kept: unchanged,
    next: 'Stellen Sie unter „Papiere“ die Löschbestätigung aus und unterschreiben Sie sie.',
  },
  noticeTooEarly: {
    happened: 'Die Frist aus dem letzten Schreiben läuft noch.',
    kept: unchanged,
    next: 'Warten Sie bis zu dem Tag, der beim Auftrag steht.',
  },
  noticeNotDelivered: {
    happened: 'Das letzte Schreiben ist noch nicht beim Kunden angekommen.',
    kept: unchanged,
    next: 'Stellen Sie es zu und halten Sie das fest. Ein Entwurf oder ein Ausdruck zählt nicht.',
  },
  notCorrectable: {
    happened: 'Dieses Blatt lässt sich so nicht berichtigen.',
    kept: 'Es bleibt, wie es unterschrieben ist.',
    next: 'Berichtigt wird ein abgeschlossenes, unterschriebenes Blatt dieses Auftrags. Leistung, Preis und Erlaubnisse stehen auf dem Auftrag.',
  },
  subProcessorObjected: {
    happened: 'Der Kunde hat dieser Stelle widersprochen.',
    kept: 'Es ist nichts eingetragen.',
    next: 'Finden Sie einen Weg ohne sie, oder sprechen Sie mit dem Kunden und halten Sie seine Zustimmung bei Ihrem Betrieb unter „Unterauftragnehmer“ fest. Ist das Gerät schon dort, tragen Sie es als Vorfall ein.',
  },
  subProcessorNotYet: {
    happened: 'Diese Stelle darf die Daten des Kunden noch nicht bekommen.',
    kept: 'Es ist nichts eingetragen.',
    next: 'Der Vertrag mit ihm ist älter als die Stelle: Teilen Sie sie ihm mit, und warten Sie die Frist oder seine Zustimmung ab. Beides steht bei Ihrem Betrieb unter „Unterauftragnehmer“.',
  },
  subProcessorWithoutContract: {
    happened: 'Mit dieser Stelle ist noch kein Vertrag zur Auftragsverarbeitung eingetragen.',
    kept: 'Es ist nichts eingetragen.',
    next: 'Ihr Vertrag mit dem Kunden verlangt ihn. Schließen Sie ihn und tragen Sie den Tag bei Ihrem Betrieb unter „Unterauftragnehmer“ ein. Ist das Gerät schon dort, tragen Sie es als Vorfall ein.',
  },
  onlyForConsumers: {
    happened: 'Diesen Hinweis bekommen nur Verbraucher.',
    kept: unchanged,
    next: 'Für diesen Kunden ist er nicht nötig.',
  },
}
