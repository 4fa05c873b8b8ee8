const unchanged = 'Nothing was changed.'

/** PDFs made elsewhere that cannot be used as they are. */
export const fileErrors = {
  logoRefused: {
    happened: 'This picture cannot be used as a logo.',
    kept: 'The letterhead stays as it was.',
    next: 'Take a JPEG or PNG picture of up to 80 KB; 600 pixels in width are enough.',
  },
  pdfDamaged: {
    happened: 'This file is no PDF, or it is damaged.',
    kept: unchanged,
    next: 'Open it in the program it comes from and save it as a PDF anew.',
  },
  pdfEncrypted: {
    happened: 'This PDF file is encrypted or protected by a password.',
    kept: unchanged,
    next: 'Save it anew without a password and without restrictions.',
  },
  pdfXfa: {
    happened: 'This file is a dynamic form (XFA). Many programs do not show it.',
    kept: unchanged,
    next: 'Print it to an ordinary PDF file in the program it comes from.',
  },
  pdfActive: {
    happened:
      'This PDF file holds scripts, calls of programs, films or attached files. Later it could show something else than when it was signed.',
    kept: unchanged,
    next: 'Print it to a new PDF file and take that one.',
  },
  pdfSigned: {
    happened:
      'This PDF file is signed electronically. A page added to it would make that signature invalid.',
    kept: unchanged,
    next: 'Take the edition without an electronic signature.',
  },
  pdfLayers: {
    happened: 'Layers of this PDF file are hidden. Other programs could show them.',
    kept: unchanged,
    next: 'Print it to a new PDF file and take that one.',
  },
  pdfTooLong: {
    happened: 'This PDF file has too many pages or is larger than 10 MB.',
    kept: unchanged,
    next: 'Take the paper itself only: at most 100 pages, 20 for the withdrawal papers.',
  },
}
