const unchanged = 'Es wurde nichts geändert.'

/** What papers are secured with. */
export const sealErrors = {
  sealBroken: {
    happened: 'Dieses Papier ist nicht mehr so, wie es gesichert wurde. Es wird nicht angezeigt.',
    kept: 'Was unterschrieben wurde, steht unverändert im Verwahrbuch.',
    next: 'Nehmen Sie die Datei des Kunden oder eine Sicherung, und lassen Sie das Gerät prüfen, auf dem das Archiv liegt.',
  },
  certificateUnreadable: {
    happened: 'In dieser Datei liegt kein Zertifikat mit seinem Schlüssel, das wir lesen können.',
    kept: unchanged,
    next: 'Fragen Sie Ihren Anbieter nach einer PKCS#12-Datei (.p12 oder .pfx) in heutiger Form (AES).',
  },
  certificateWrongPassword: {
    happened: 'Das Kennwort öffnet diese Datei nicht, oder sie ist beschädigt.',
    kept: unchanged,
    next: 'Geben Sie das Kennwort noch einmal ein; der Anbieter hat es Ihnen mit der Datei genannt.',
  },
  certificateWeak: {
    happened: 'Der Schlüssel dieses Zertifikats ist heute nicht mehr stark genug.',
    kept: unchanged,
    next: 'Nehmen Sie eines mit RSA ab 3072 Bit oder mit der Kurve P-256.',
  },
  noNetwork: {
    happened: 'Unter dieser Adresse antwortet gerade niemand mit einem Zeitstempel.',
    kept: 'Die Blätter bleiben gesichert; ihre Zeit sagt nur unser Computer.',
    next: 'Prüfen Sie die Verbindung und die Adresse, und versuchen Sie es später noch einmal.',
  },
  timeStampRefused: {
    happened: 'Die Antwort ist kein Zeitstempel für dieses Blatt. Sie wurde nicht übernommen.',
    kept: 'Das Blatt bleibt gesichert wie zuvor.',
    next: 'Versuchen Sie es noch einmal oder nehmen Sie einen anderen Dienst.',
  },
  certificateExpired: {
    happened: 'Dieses Zertifikat gilt heute nicht: Es ist abgelaufen oder beginnt erst später.',
    kept: unchanged,
    next: 'Nehmen Sie das aktuelle Zertifikat Ihres Anbieters.',
  },
}
