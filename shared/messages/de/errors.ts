import type { ErrorCode } from '../../contract/errors.ts'
import { aheadErrors } from './errors.ahead.ts'
import { afterHandover } from './errors.after-handover.ts'
import { archiveErrors } from './errors.archive.ts'
import { backupErrors } from './errors.backup.ts'
import { driveErrors } from './errors.drive.ts'
import { fileErrors } from './errors.files.ts'
import { leavingErrors } from './errors.leaving.ts'
import { sealErrors } from './errors.seal.ts'
import { wordingErrors } from './errors.wording.ts'
import { withdrawalErrors } from './errors.withdrawal.ts'

/** One refusal on the screen: what happened, what was kept, what to do next. */
export interface Refusal {
  readonly happened: string
  readonly kept: string
  readonly next: string
}

const kept = 'Ihre Eingaben sind gespeichert.'
const unchanged = 'Es wurde nichts geändert.'

export const errors: Record<ErrorCode, Refusal> = {
  ...archiveErrors,
  ...withdrawalErrors,
  ...driveErrors,
  ...fileErrors,
  ...backupErrors,
  ...leavingErrors,
  ...sealErrors,
  ...wordingErrors,
  ...aheadErrors,
  unexpected: {
    happened: 'Das hat nicht geklappt, und wir wissen noch nicht, warum.',
    kept: 'Was zuvor als gespeichert angezeigt wurde, ist gespeichert.',
    next: 'Versuchen Sie es noch einmal. Bleibt es dabei, sperren Sie das Archiv und öffnen Sie es neu.',
  },
  unknownCall: {
    happened: 'Dieser Schritt ist in dieser Fassung des Programms unbekannt.',
    kept: unchanged,
    next: 'Schließen Sie Obhut und starten Sie es neu.',
  },
  invalidInput: {
    happened: 'Eine Angabe passt noch nicht.',
    kept: 'Das Formular bleibt, wie es ist.',
    next: 'Prüfen Sie die markierten Felder.',
  },
  tooLarge: {
    happened: 'Das ist zu groß.',
    kept: unchanged,
    next: 'Nehmen Sie ein kleineres Bild oder kürzen Sie den Text.',
  },
  alreadyDone: {
    happened: 'Das ist schon erledigt.',
    kept: 'Es gilt, was beim ersten Mal eingetragen wurde.',
    next: 'Gehen Sie einfach weiter.',
  },
  cancelled: {
    happened: 'Sie haben den Vorgang abgebrochen.',
    kept: unchanged,
    next: 'Sie können ihn jederzeit neu beginnen.',
  },
  notFound: {
    happened: 'Diesen Eintrag gibt es nicht mehr.',
    kept: unchanged,
    next: 'Gehen Sie zurück zur Übersicht.',
  },
  jobClosed: {
    happened: 'Dieser Auftrag ist abgeschlossen.',
    kept: 'Seine Einträge bleiben lesbar.',
    next: 'Legen Sie für neue Arbeit einen neuen Auftrag an.',
  },
  intakeIncomplete: {
    happened: 'Für die Papiere fehlen noch Angaben.',
    kept,
    next: 'Füllen Sie die Felder aus, die als offen genannt sind.',
  },
  employerWithoutAuthority: {
    happened: 'Das Gerät gehört dem Arbeitgeber, und dessen Erlaubnis fehlt.',
    kept,
    next: 'Lassen Sie sich sagen, wer die Reparatur erlaubt hat, und tragen Sie es ein.',
  },
  minorWithoutGuardian: {
    happened: 'Wer unterschreiben soll, ist noch nicht volljährig.',
    kept,
    next: 'Bitten Sie einen Elternteil oder die gesetzliche Vertretung um die Unterschrift.',
  },
  sheetNotShown: {
    happened: 'Das Blatt wurde noch nicht bis zur letzten Seite gezeigt.',
    kept: 'Die bisherigen Unterschriften bleiben.',
    next: 'Blättern Sie bis zum Ende, dann lässt es sich unterschreiben.',
  },
  sheetChanged: {
    happened: 'Das Blatt hat sich geändert, seit es gezeigt wurde.',
    kept: 'Das alte Blatt wurde nicht unterschrieben.',
    next: 'Zeigen Sie das neue Blatt und lassen Sie es lesen.',
  },
  signatureTooPlain: {
    happened: 'Das sieht noch nicht nach einer Unterschrift aus.',
    kept: 'Sie haben unbegrenzt viele Versuche.',
    next: 'Bitte schreiben Sie Ihren Namen, so wie sonst auch.',
  },
  declarationMissing: {
    happened: 'Auf diesem Blatt ist noch nicht jede Erklärung angetippt.',
    kept: 'Es ist nichts verloren, und nichts gilt als erklärt.',
    next: 'Bitte tippen Sie jede Erklärung einzeln an und unterschreiben Sie dann. Wollen Sie das nicht, unterschreiben Sie hier nicht.',
  },
  signatureReused: {
    happened: 'Diese Linie steht schon unter einem anderen Blatt.',
    kept: 'Die erste Unterschrift bleibt gültig.',
    next: 'Bitte unterschreiben Sie dieses Blatt neu.',
  },
  numberOfOtherSheet: {
    happened: 'Die Nummer auf dem Papier gehört nicht zu diesem Blatt.',
    kept: 'Das Foto wurde nicht übernommen, die bisherigen Unterschriften bleiben.',
    next: 'Vergleichen Sie die Nummer unten auf dem unterschriebenen Papier. Ist es das Blatt von vor einer Änderung, drucken Sie das jetzige und lassen Sie es unterschreiben.',
  },
  signatureMissing: {
    happened: 'Es fehlt noch eine Unterschrift.',
    kept: 'Die schon geleisteten Unterschriften bleiben.',
    next: 'Holen Sie die fehlende ein oder halten Sie fest, warum sie fehlt.',
  },
  alreadySealed: {
    happened: 'Dieses Blatt ist schon abgeschlossen.',
    kept: 'Es bleibt genau so, wie es unterschrieben wurde.',
    next: 'Eine Änderung geht nur noch mit einer Berichtigung.',
  },
  itemOpen: {
    happened: 'Es ist noch etwas in Obhut.',
    kept: unchanged,
    next: 'Geben Sie jedes Stück zurück oder halten Sie fest, wo es geblieben ist.',
  },
  accessOpen: {
    happened: 'Ein Zugriff auf die Daten ist noch nicht beendet.',
    kept: unchanged,
    next: 'Tragen Sie im Verlauf „Zugriff beendet“ ein.',
  },
  copyNotDeleted: {
    happened: 'Eine Arbeitskopie ist noch nicht gelöscht.',
    kept: unchanged,
    next: 'Löschen Sie die Kopie und tragen Sie es ein.',
  },
  residuesLeft: {
    happened:
      'Von einer gelöschten Kopie gibt es noch Reste, oder niemand hat bescheinigt, dass sie weg sind.',
    kept: unchanged,
    next: 'Stellen Sie nach dem eingetragenen Tag die zweite Löschbestätigung aus.',
  },
  secretNotDestroyed: {
    happened: 'Zugangsdaten dieses Auftrags sind noch gespeichert.',
    kept: unchanged,
    next: 'Vernichten Sie sie im Auftrag unter „Zugangsdaten“.',
  },
  erasureNotOrdered: {
    happened: 'Für diesen Datenträger gibt es keinen unterschriebenen Löschauftrag.',
    kept: 'Der Datenträger bleibt, wie er ist.',
    next: 'Lassen Sie den Löschauftrag unterschreiben. Löschen lässt sich nicht rückgängig machen.',
  },
  ...afterHandover,
  erasureBeforeOrder: {
    happened: 'Der eingetragene Beginn liegt vor der Unterschrift unter dem Löschauftrag.',
    kept: 'Ihre Angaben stehen noch im Formular.',
    next: 'Prüfen Sie Tag und Uhrzeit des Beginns. Was vor der Unterschrift gelöscht wurde, lässt sich nicht bestätigen.',
  },
  certificateRule: {
    happened: 'So lässt sich die Löschung nicht bestätigen.',
    kept: 'Ihre Angaben stehen noch im Formular.',
    next: 'Lesen Sie den Hinweis am markierten Feld.',
  },
  letterMissing: {
    happened: 'Ein Schriftzeichen lässt sich auf dem Papier nicht darstellen.',
    kept,
    next: 'Schreiben Sie die markierte Angabe in lateinischer Schrift.',
  },
  photoRefused: {
    happened: 'Dieses Bild lässt sich nicht verwenden.',
    kept: 'Die bisherigen Fotos bleiben.',
    next: 'Nehmen Sie es noch einmal auf.',
  },
  retentionRuns: {
    happened: 'Dafür läuft noch eine gesetzliche Aufbewahrungsfrist.',
    kept: 'Die Angaben sind eingeschränkt, aber noch nicht gelöscht.',
    next: 'Nach Ablauf der Frist löscht Obhut sie.',
  },
  nothingToAnnounce: {
    happened: 'Diesem Kunden ist nichts mitzuteilen: Er kennt alle Stellen auf der Liste.',
    kept: unchanged,
    next: 'Gehen Sie zurück.',
  },
  measuresNeedAssurance: {
    happened:
      'Laufende Verträge zur Auftragsverarbeitung versprechen die bisherigen Maßnahmen. Schlechter darf der Schutz nicht werden.',
    kept: 'Die Liste hier bleibt, wie Sie sie geändert haben; gespeichert ist noch die alte.',
    next: 'Bestätigen Sie, dass die neuen Maßnahmen gleichwertig oder besser sind, oder ändern Sie sie.',
  },
  nothingToPrint: {
    happened: 'Es gibt noch nichts zu drucken.',
    kept: unchanged,
    next: 'Bereiten Sie zuerst das Blatt vor.',
  },
  printFailed: {
    happened: 'Der Drucker hat das Blatt nicht angenommen.',
    kept: 'Das Blatt ist gespeichert.',
    next: 'Prüfen Sie Drucker und Papier, oder speichern Sie das Blatt als PDF.',
  },
  fileNotRead: {
    happened: 'Die gewählte Datei lässt sich nicht lesen.',
    kept: unchanged,
    next: 'Prüfen Sie, ob der Stick noch steckt, oder wählen Sie eine andere Datei.',
  },
  fileNotWritten: {
    happened: 'Die Datei konnte nicht geschrieben werden.',
    kept: 'Das Blatt liegt weiter im Archiv.',
    next: 'Wählen Sie einen anderen Ort.',
  },
  placeInsideProfile: {
    happened: 'Dieser Ort liegt im Ordner von Obhut.',
    kept: 'Es wurde keine Datei geschrieben.',
    next: 'Wählen Sie einen Ort außerhalb, zum Beispiel „Dokumente“.',
  },
}
