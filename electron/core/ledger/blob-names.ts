const name = /(?<=")blob_[a-z2-7]{26}(?=\\*")/g

/** Ids of the blobs that a JSON text names, also inside JSON texts that it holds as strings. Each once. */
export const blobsNamedIn = (json: string): Set<string> =>
  new Set(Array.from(json.matchAll(name), ([id]) => id))
