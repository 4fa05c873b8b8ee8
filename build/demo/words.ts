import { speak } from '../../shared/messages/messages.ts'

/** The words and formats the counter shows in German: what is tapped is found by them, so none is written twice. */
export const { t, f } = speak('de')

/** A name that is this text, or begins with it and goes on with a further line of the same tile. */
export const beginsWith = (text: string): RegExp => new RegExp(`^${escaped(text)}(\\s|$)`)

/** A question, also where it is marked as voluntary. */
export const asQuestion = (text: string): RegExp =>
  new RegExp(`^${escaped(text)}\\s*(${escaped(t.common.optional)})?$`)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
