// These two packages carry no types of their own; declared is only what is used here.

declare module 'linebreak' {
  type Break = { readonly position: number; readonly required: boolean }
  class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
  export default LineBreaker
}

declare module 'hyphen/de/index.js' {
  const language: {
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string
  }
  export default language
}

declare module 'hyphen/en-gb/index.js' {
  const language: {
    hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string
  }
  export default language
}
