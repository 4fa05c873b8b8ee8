// The worker half of pdf.js carries no types of its own; it is handed on as it is.
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
