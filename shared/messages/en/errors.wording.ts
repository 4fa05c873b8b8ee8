/** A wording of the business that cannot stand in a paper. */
export const wordingErrors = {
  wordingRefused: {
    happened: 'This wording cannot go into a paper as it is.',
    kept: 'What counted before still counts. Your text is still in the field.',
    next: 'Change what is named beside the text, then save.',
  },
}
