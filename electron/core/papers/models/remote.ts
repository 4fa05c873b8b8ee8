import type { Order, Remote } from '../../../../shared/model/order.ts'
import type { Block } from '../layout/blocks.ts'
import { label } from '../texts/fill.ts'
import type { PaperText } from '../texts/text.ts'
import { dayText } from './format.ts'

/** What is agreed about help from afar, row by row (RM-01 … RM-10). Said in D04, D04c, D05 and D10. */
export type RemoteRow = { readonly id: string; readonly term: string; readonly line: string }

/**
 * What the order says of help from afar; `undefined` for any other job.
 * Throws when the order asks for it without saying how; `due` refuses such a job before.
 */
export const remoteOf = ({
  types,
  remote,
}: Pick<Order, 'types' | 'remote'>): Remote | undefined => {
  if (!types.includes('remote')) return undefined
  if (remote === undefined) throw new Error('help from afar needs its description')
  return remote
}

/** All ten rows in the order in which a session goes. */
export const remoteRows = (remote: Remote, text: PaperText): RemoteRow[] => {
  const { releasedBy, unattended, recordingUntil, toolStays } = remote
  const row = (id: string, key: string, line: string) => ({
    id,
    term: label(text, `remote.${key}`),
    line,
  })
  const fixed = (id: string, key: string) => row(id, key, label(text, `remote.${key}.text`))
  return [
    row(
      'RM-01',
      'release',
      label(text, `remote.release.${unattended ? 'unattended' : 'each'}`, { releasedBy }),
    ),
    row('RM-02', 'tool', toolText(remote, text)),
    fixed('RM-06', 'close'),
    fixed('RM-03', 'watch'),
    fixed('RM-04', 'log'),
    row('RM-05', 'signIn', label(text, `remote.signIn.${unattended ? 'standing' : 'once'}`)),
    fixed('RM-07', 'files'),
    row(
      'RM-08',
      'recording',
      recordingUntil === undefined
        ? label(text, 'remote.recording.none')
        : label(text, 'remote.recording.until', { day: dayText(recordingUntil, text) }),
    ),
    fixed('RM-09', 'emergency'),
    row('RM-10', 'after', label(text, `remote.after.${toolStays ? 'stays' : 'removed'}`)),
  ]
}

const toolText = ({ tool, relay, relayCountry: country }: Remote, text: PaperText): string => {
  if (relay === undefined) return label(text, 'remote.tool.direct', { tool })
  return country === undefined
    ? label(text, 'remote.tool.relay', { tool, relay })
    : label(text, 'remote.tool.relayIn', { tool, relay, country })
}

/** The rows as a table of their own, each under its id. */
export const remoteTable = (remote: Remote, text: PaperText): Block => ({
  type: 'facts',
  rows: remoteRows(remote, text).map(({ id, term, line }) => ({ term, lines: [line], ids: [id] })),
})

/** The rows as one running paragraph for the crowded order sheet; what to close before stands beside the permissions. */
export const remoteParagraph = (remote: Remote, text: PaperText): Block => {
  const rows = remoteRows(remote, text).filter(({ id }) => id !== closeFirst)
  return {
    type: 'paragraph',
    text: [`**${label(text, 'remote.heading')}**`, ...rows.map(({ line }) => line)].join(' '),
    ids: rows.map(({ id }) => id),
  }
}

const closeFirst = 'RM-06'

/** What the customer does before each session; stands right above the signature of every such order. */
export const closeFirstNotice = (remote: Remote, text: PaperText): Block[] =>
  remoteRows(remote, text)
    .filter(({ id }) => id === closeFirst)
    .map(({ id, line }) => ({ type: 'notice', tone: 'plain', text: line, ids: [id] }))
