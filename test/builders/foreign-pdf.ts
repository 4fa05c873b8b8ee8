import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'

/** A PDF as a lawyer or a chamber would send it: pages of text, and a form on the first where names are given. */
export const foreignPdf = async ({
  pages = 2,
  fields = [],
  title = 'Vereinbarung der Kanzlei Musterfrau',
}: { pages?: number; fields?: readonly string[]; title?: string } = {}): Promise<PDFDocument> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([595.28, 841.89])
    page.drawText(title, { x: 70, y: 740, size: 18, font })
    page.drawText(`Ziffer ${number}: Dieser Satz stammt von der Kanzlei.`, {
      x: 70,
      y: 690,
      size: 11,
      font,
    })
  }
  for (const [index, name] of fields.entries()) {
    const field = document.getForm().createTextField(name)
    const y = 640 - index * 34
    field.addToPage(document.getPage(0), { x: 70, y, width: 300, height: 22, font })
  }
  return document
}

/** Bytes of a document of foreign make. */
export const bytesOf = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: true, updateFieldAppearances: false })

/** Files nobody should sign on, by the code they are refused with. */
export const troubles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  async pdfEncrypted() {
    const document = await foreignPdf()
    document.encrypt({ userPassword: '', ownerPassword: 'geheim', permissions: {} })
    return bytesOf(document)
  },
  async pdfXfa() {
    const document = await foreignPdf({ fields: ['kunde.name'] })
    const form = document.catalog.lookup(PDFName.of('AcroForm'))
    if (form === undefined) throw new Error('no form')
    document.getForm().acroForm.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'))
    return bytesOf(document)
  },
  async pdfActive() {
    const document = await foreignPdf()
    const { context } = document
    const action = context.obj({
      Type: 'Action',
      S: 'JavaScript',
      JS: PDFString.of('app.alert(1)'),
    })
    document.catalog.set(PDFName.of('OpenAction'), context.register(action))
    return bytesOf(document)
  },
  async pdfLayers() {
    const document = await foreignPdf()
    const { context } = document
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Anlage') }))
    document.catalog.set(
      PDFName.of('OCProperties'),
      context.obj({ OCGs: [layer], D: { OFF: [layer] } }),
    )
    return bytesOf(document)
  },
  async pdfSigned() {
    const document = await foreignPdf()
    const { context } = document
    const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' }))
    const widget = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('Unterschrift'),
      V: value,
      Rect: [70, 100, 270, 150],
    })
    document.getPage(1).node.addAnnot(context.register(widget))
    return bytesOf(document)
  },
  async pdfTooLong() {
    return bytesOf(await foreignPdf({ pages: 200 }))
  },
  async pdfDamaged() {
    const whole = await bytesOf(await foreignPdf({ pages: 6 }))
    return whole.subarray(0, Math.round(whole.length * 0.7))
  },
}

/** Pages as they come: turned, small, across. */
export const oddPages = async (): Promise<PDFDocument> => {
  const document = await foreignPdf({ pages: 1 })
  for (const turn of [90, 180, 270]) document.addPage([595, 842]).setRotation(degrees(turn))
  document.addPage([420, 595])
  document.addPage([842, 595])
  return document
}

/** A form with fields the job knows, one it does not, a tick, a stamp, and a link. */
export const filledForm = async (): Promise<PDFDocument> => {
  const document = await foreignPdf({ pages: 1, fields: ['kunde.name', 'auftrag.preis'] })
  const [form, page] = [document.getForm(), document.getPage(0)]
  const known = form.createTextField('kostenstelle')
  known.setText('Kostenstelle 4711')
  known.addToPage(page, { x: 70, y: 360, width: 200, height: 20 })
  const tick = form.createCheckBox('einverstanden')
  tick.addToPage(page, { x: 70, y: 500, width: 20, height: 20 })
  tick.check()
  const { context } = document
  const look = context.formXObject([], { BBox: [0, 0, 100, 50] })
  const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [300, 100, 500, 200] }
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [70, 680, 300, 700] }
  const action = { S: 'URI', URI: PDFString.of('https://kanzlei.example') }
  page.node.addAnnot(context.register(context.obj({ ...stamp, AP: { N: context.register(look) } })))
  page.node.addAnnot(context.register(context.obj({ ...link, A: action })))
  return document
}
