/** What a sheet says of itself outside of its pages: once in the old way (Info), once as XMP, both the same. */
export interface SheetMetadata {
  readonly title: string
  /** `de-DE` */
  readonly language: string
  /** The program that made it. */
  readonly program: string
  readonly createdAt: Date
  /** Part and level of ISO 19005 that the sheet keeps to; without it nothing of the kind is said. */
  readonly archival?: { readonly part: number; readonly conformance: 'B' } | undefined
}

/**
 * The metadata as XMP (ISO 16684-1), not packed, so that whoever looks for it finds it without understanding PDF (ISO 19005-1,
 * 6.7). Same input, same text.
 */
export const xmpOf = (said: SheetMetadata): string => {
  const { title, language, program, createdAt, archival } = said
  const time = `${createdAt.toISOString().slice(0, 19)}Z`
  const claim =
    archival === undefined
      ? []
      : [
          `<pdfaid:part>${archival.part}</pdfaid:part>`,
          `<pdfaid:conformance>${archival.conformance}</pdfaid:conformance>`,
        ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...claim,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Producer>${escaped(program)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escaped(program)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${time}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
].join(' ')

/** Also what would read as a part of the file itself: a title that says `%%EOF` must not end a sheet for whoever judges it. */
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"'%/]|(?<=start)x(?=ref)/g, (letter) => `&#${letter.charCodeAt(0)};`)
