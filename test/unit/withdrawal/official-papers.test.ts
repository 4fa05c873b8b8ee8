import { describe, expect, it } from 'vitest'

import { structureOf } from '../../../electron/core/withdrawal/official-papers.ts'
import type { WithdrawalPart } from '../../../shared/model/business.ts'
import { formText, noticeText, senderOnPapers } from '../../builders/official-papers.ts'

const wrongIn = (notice: string, form: string, sender = senderOnPapers) => {
  const structure = structureOf([notice, form], sender)
  return structure.readable ? structure.wrong : 'unreadable'
}

describe('deposited withdrawal papers', () => {
  it('are in order when every mark of notice and form is there', () => {
    expect(wrongIn(noticeText, formText)).toEqual([])
  })

  it('are in order however their text layer is broken up', () => {
    const broken = (text: string) => [...text].join(' ').replaceAll('Widerruf', 'Wider-\nruf')
    expect(wrongIn(broken(noticeText), broken(formText))).toEqual([])
  })

  const without: readonly (readonly [WithdrawalPart, string | RegExp])[] = [
    ['noticeTitle', 'Widerrufsbelehrung'],
    ['noticeRight', 'ohne Angabe von Gründen'],
    ['noticePeriod', 'vierzehn Tage'],
    ['noticeBegin', 'Vertragsabschlusses'],
    ['noticeHow', 'eindeutige Erklärung'],
    ['noticeUs', senderOnPapers.phone],
    ['noticeUs', senderOnPapers.mail],
    ['noticeEffects', 'Folgen des Widerrufs'],
    ['noticeServices', 'angemessener'],
    ['formTitle', 'Muster-Widerrufsformular'],
    ['formTo', senderOnPapers.name],
    ['formOrdered', 'erhalten am'],
    ['formWho', 'Anschrift'],
    ['formSigns', 'Unterschrift'],
  ]
  it.each(without)('name the part that is missing: %s (%s)', (part, words) => {
    const isForm = part.startsWith('form')
    const notice = isForm ? noticeText : noticeText.replace(words, '')
    const form = isForm ? formText.replace(words, '') : formText
    expect(wrongIn(notice, form)).toEqual([part])
  })

  it('want the form, and on a page of its own', () => {
    expect(wrongIn(noticeText, '')).toContain('formDeclares')
    expect(wrongIn(`${noticeText}\n${formText}`, '')).toEqual(['formApart'])
  })

  it('do not carry what the law took out or the door does not know', () => {
    expect(wrongIn(`${noticeText} Telefax 0451 1`, formText)).toEqual(['noticeFaxTooMuch'])
    expect(wrongIn(`${noticeText} Widerrufsfunktion`, formText)).toEqual(['noticeOnlineTooMuch'])
    expect(wrongIn(`${noticeText} [2]`, formText)).toEqual(['noticeHintsTooMuch'])
  })

  it('are somebody else’s when another business stands in them', () => {
    const sender = { name: 'PC-Doktor Nord', phone: '040 123456', mail: 'hilfe@pc.example' }
    expect(wrongIn(noticeText, formText, sender)).toEqual(['noticeUs', 'formTo'])
  })

  it('say nothing without text, or with letters that were taken apart wrongly', () => {
    expect(wrongIn('', '')).toBe('unreadable')
    expect(wrongIn('\u0001\u0002 qzx', '')).toBe('unreadable')
  })
})
