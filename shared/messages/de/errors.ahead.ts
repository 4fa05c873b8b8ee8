const unchanged = 'Es wurde nichts geändert.'

/** Refusals around papers that are sent and come back. */
export const aheadErrors = {
  mailIsOurs: {
    happened: 'Diese E-Mail ist von Ihnen selbst, nicht vom Kunden.',
    kept: unchanged,
    next: 'Wählen Sie die Antwort des Kunden. Ihre eigene E-Mail belegt nur, dass Sie gesendet haben.',
  },
  nothingToSend: {
    happened: 'Dieser Kunde hat schon alles, was vorab gelesen oder unterschrieben wird.',
    kept: 'Der Termin steht.',
    next: 'Alles andere geschieht beim Kunden.',
  },
  appointmentOfAnother: {
    happened: 'Für diesen Auftrag ist schon etwas an einen anderen Kunden gegangen.',
    kept: 'Ihre Eingaben sind gespeichert.',
    next: 'Wählen Sie wieder den Kunden des Termins, oder legen Sie für diesen Kunden einen neuen Auftrag an.',
  },
  agreementOutstanding: {
    happened: 'Der Vertrag zur Auftragsverarbeitung ist noch nicht unterschrieben zurück.',
    kept: unchanged,
    next: 'Bis dahin wird nur verwahrt. Tragen Sie den Vertrag beim Auftrag ein, sobald er zurück ist.',
  },
  messengerMayNot: {
    happened:
      'Diese Person überbringt nur den Auftrag. Das hier muss der Auftraggeber selbst unterschreiben.',
    kept: unchanged,
    next: 'Tippen Sie auf „Ich möchte / darf nicht unterschreiben“. Ohne diese Unterschrift geschieht das Beschriebene nicht.',
  },
}
