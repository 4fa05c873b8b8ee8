type Child = Node | string | undefined

/** An element with its class, its attributes and what is in it. Texts go in as texts, never as markup. */
export const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== undefined))
  return made
}

export const button = (
  text: string,
  kind: 'primary' | 'plain',
  onPress: () => void,
): HTMLButtonElement => {
  const made = element('button', { type: 'button', class: kind }, text)
  made.addEventListener('click', onPress)
  return made
}
