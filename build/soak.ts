// The same suites as `npm test` with larger counts: random tests and kills read OBHUT_SOAK. Static checks, papers and
// pictures gain nothing from repetition.
process.env['OBHUT_SOAK'] = '1'
process.env['OBHUT_SUITES'] ||= 'unit,core,faults,desktop,alone'

await import('./test.ts')
