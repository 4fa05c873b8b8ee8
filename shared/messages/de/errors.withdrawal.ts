const kept = 'Ihre Eingaben sind gespeichert.'
const unchanged = 'Es wurde nichts geändert.'

/** Refusals around a consumer's right to withdraw. */
export const withdrawalErrors = {
  noWithdrawalRight: {
    happened: 'Für diesen Auftrag gibt es kein gesetzliches Widerrufsrecht.',
    kept: unchanged,
    next: 'Halten Sie den Wunsch des Kunden als Weisung fest und sprechen Sie mit ihm.',
  },
  withdrawnAlready: {
    happened: 'Für diesen Auftrag ist schon ein Widerruf eingetragen.',
    kept: 'Der eingetragene Widerruf gilt.',
    next: 'Geben Sie zurück, was noch hier ist.',
  },
  withdrawn: {
    happened: 'Der Kunde hat widerrufen, die Arbeit ruht.',
    kept: unchanged,
    next: 'Geben Sie alles zurück. Fahren und Lagern dürfen Sie weiter eintragen.',
  },
  earlyWorkNeedsReason: {
    happened:
      'Die Widerrufsfrist läuft noch. Widerruft der Kunde, bekommen Sie für diese Arbeit kein Geld.',
    kept: unchanged,
    next: 'Warten Sie, oder begründen Sie den frühen Beginn oben im Auftrag.',
  },
  earlyStartNotDemanded: {
    happened: 'Das lässt sich nicht rückgängig machen, und der Kunde kann noch widerrufen.',
    kept: unchanged,
    next: 'Warten Sie das Ende der Frist ab. Früher geht es nur mit dem unterschriebenen Blatt „Sofort beginnen“.',
  },
  earlyStartUnprinted: {
    happened:
      'Das Blatt „Sofort beginnen“ ist am Bildschirm unterschrieben und noch nicht gedruckt.',
    kept: 'Alle Blätter sind abgeschlossen. Der Beginn vor Ablauf der Frist zählt erst mit dem Papier.',
    next: 'Drucken Sie das Blatt und geben Sie es dem Kunden mit.',
  },
  withdrawalPapersMissing: {
    happened: 'Es ist keine amtliche Widerrufsbelehrung hinterlegt.',
    kept,
    next: 'Hinterlegen Sie sie in der Werkstatt unter „Betrieb“. Ohne sie kann ein Privatkunde an der Haustür nicht unterschreiben, und Sie könnten Ihren Lohn verlieren.',
  },
  withdrawalPapersNotDelivered: {
    happened: 'Die Widerrufsbelehrung ist noch nicht nachweislich beim Kunden.',
    kept,
    next: 'Übergeben Sie sie und fotografieren Sie den unterschriebenen Empfangsstreifen.',
  },
  withdrawalPapersPlaceholder: {
    happened: 'Das ist der Platzhalter der Beispiele. Er belehrt niemanden.',
    kept: unchanged,
    next: 'Laden Sie die amtliche Belehrung und das amtliche Formular, setzen Sie Ihre Angaben ein und hinterlegen Sie diese Datei.',
  },
  withdrawalPapersUnreadable: {
    happened: 'In dieser Datei kann Obhut keinen Text lesen; wahrscheinlich ist sie eingescannt.',
    kept: unchanged,
    next: 'Nehmen Sie eine PDF-Datei mit Text. Oder vergleichen Sie den Scan selbst mit dem amtlichen Muster und bestätigen Sie das unten.',
  },
  withdrawalPapersIncomplete: {
    happened: 'Diese Datei sieht nicht aus wie die amtliche Belehrung mit dem amtlichen Formular.',
    kept: unchanged,
    next: 'Darunter steht, was nicht stimmt. Berichtigen Sie die Datei und wählen Sie sie noch einmal.',
  },
  withdrawalPapersOutdated: {
    happened:
      'Die hinterlegten Widerrufspapiere sind älter als ein Jahr, oder das Recht hat sich seitdem geändert.',
    kept,
    next: 'Hinterlegen Sie in der Werkstatt unter „Betrieb“ die heutige amtliche Fassung.',
  },
  earlyStartOutdated: {
    happened: 'Das Blatt „Sofort beginnen“ ist auf einem veralteten Rechtsstand.',
    kept,
    next: 'Aktualisieren Sie Obhut, oder beginnen Sie erst nach dem Ende der Widerrufsfrist.',
  },
  mailRefused: {
    happened: 'Diese Datei ist keine gesendete E-Mail mit Absender, Empfänger und Datum.',
    kept: unchanged,
    next: 'Speichern Sie die E-Mail im Postausgang oder die Antwort des Kunden als .eml-Datei.',
  },
  mailIsDraft: {
    happened: 'Diese E-Mail ist noch ein Entwurf. Ein Entwurf ist nicht zugestellt.',
    kept: unchanged,
    next: 'Senden Sie ihn ab und speichern Sie die gesendete E-Mail.',
  },
  packNotUsable: {
    happened:
      'Diese Mappe lässt sich nicht übergeben: Die Nummer ist unbekannt, schon benutzt oder mit einer alten Fassung gedruckt.',
    kept: unchanged,
    next: 'Nehmen Sie eine andere Mappe, oder prüfen Sie die Nummer.',
  },
  packNumbersTaken: {
    happened: 'Eine dieser Nummern gibt es schon.',
    kept: unchanged,
    next: 'Wählen Sie Nummern, die noch keine Mappe trägt.',
  },
}
