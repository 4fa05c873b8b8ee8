/**
 * The text a message key of the core names, such as `next.endAccess` in the table `next`. Undefined when this version
 * of the counter does not know it, so that no key ever stands on the screen.
 */
export function keyed(table: Readonly<Record<string, string>>, key: string): string | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1)
  return Object.hasOwn(table, last) ? table[last] : undefined
}
