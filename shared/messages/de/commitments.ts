export const commitments = {
  title: 'Förmliche Verpflichtung',
  none: 'Verlangt die Stelle eine Verpflichtung nach dem Verpflichtungsgesetz, nimmt sie sie Ihnen selbst mündlich ab. Die Niederschrift darüber können Sie hier hinterlegen.',
  taken: (who: string, day: string) => `${who}, verpflichtet am ${day}`,
  by: (takenBy: string) => `durch ${takenBy}`,
  show: 'Ansehen',
  deposit: 'Niederschrift hinterlegen',
  form: {
    lead: 'Obhut bewahrt die Niederschrift nur auf. Tragen Sie ein, was darin steht, und wählen Sie dann den Scan als PDF.',
    on: 'Verpflichtet am',
    notYet: 'Dieser Tag liegt in der Zukunft.',
    who: 'Wer verpflichtet wurde',
    takenBy: 'Wer die Verpflichtung abgenommen hat',
    takenByNote: 'Name und Funktion.',
    choose: 'PDF wählen',
  },
}
