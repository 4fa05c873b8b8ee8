/** What stands under the line: name and role, whose, where and when. Parts that are not there are left out. */
export const captionOf = (
  person: readonly string[],
  customer: string,
  place: string,
  moment: string,
): string =>
  [person.filter((part) => part !== '').join(', '), customer, `${place}, ${moment}`]
    .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
    .join(' · ')
