const noBreak = '\u00A0'

/** Groups that belong on one line; each matches the space that must not break as `$1 $2`. */
const groups: readonly RegExp[] = [
  /(§§?|\bArt\.|\bAbs\.|\bNr\.|\bNo\.|\bS\.|\bUnterabs\.|\bBuchst\.|\blit\.|\bAnlage|\bAnhang|\bAnnex|\bSeite|\bpage) (?=[\dIVXa-z])/gu,
  /(§[ \u00A0]?\d+[a-z]?|\bArt\.\u00A0\d+[a-z]?|\bAbs\.\u00A0\d+) (?=(?:Abs|Nr|S|Satz|Unterabs|Buchst)\b)/gu,
  /(\b\d{1,2}\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/gu,
  /(\d) (?=(?:%|€|EUR|Euro|Uhr|KB|MB|GB|TB|mm|cm|km|kg|Tagen?|Wochen?|Monaten?|Jahren?|Stunden?|Minuten?|days|hours|months|years|BGB|DSGVO|BDSG|StGB)(?![\p{L}\p{N}]))/gu,
  // z. B., d. h., u. a., i. d., o. Ä., and behind names e. V., i. V., i. A., e. K., a. D., i. L.
  /(\b(?:z|d|u|i|o|e|a)\.) (?=(?:B|h|a|d|Ä|V|A|K|D|L|U)\.)/gu,
  /(\d) (?=\d{3}(?!\d))/gu,
]

/**
 * Puts no-break spaces where a line end would tear apart what is read as one: `§ 203`, `24 Stunden`, `23. November`,
 * `z. B.`, and before a dash or middle dot, which must not begin a line.
 */
export function glue(text: string): string {
  return groups
    .reduce((glued, group) => glued.replace(group, `$1${noBreak}`), text)
    .replace(/ (?=[–·] )/g, noBreak)
    .replace(/(?<=[☐☒☑]) /gu, noBreak)
}
