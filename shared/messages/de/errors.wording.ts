/** A wording of the business that cannot stand in a paper. */
export const wordingErrors = {
  wordingRefused: {
    happened: 'Diese Formulierung kann so nicht in ein Papier.',
    kept: 'Es gilt weiter, was vorher galt. Ihr Text steht noch im Feld.',
    next: 'Ändern Sie, was neben dem Text genannt ist, und speichern Sie dann.',
  },
}
