import { z } from 'zod'

import { SampleJob } from '../../shared/model/sampleJob.ts'

/** How an id or a time may also be written in a job file; see `readSampleJob`. */
const shorthandOf = (pattern: string): { pattern: string; description: string } | undefined => {
  const prefix = /^\^(dev|med|acc|pho|cop|use)_/.exec(pattern)?.[1]
  if (prefix !== undefined)
    return { pattern: `^${prefix}:[a-z0-9][a-z0-9-]{0,39}$`, description: 'a name for the thing' }
  // an instant begins with a date and goes on with T
  if (pattern.includes('T\\d{2}'))
    return { pattern: '^[+-]\\d{1,3}d \\d{2}:\\d{2}$', description: 'counted from the first day' }
  return undefined
}

/**
 * The form of a job file as JSON Schema (draft 2020-12), derived from what reads it, with the shorthands for ids and
 * times beside the full form.
 */
export const jobSchema = (): object =>
  z.toJSONSchema(SampleJob, {
    io: 'input',
    override({ jsonSchema }) {
      const { pattern, format } = jsonSchema
      const shorthand =
        format === 'date'
          ? { pattern: '^[+-]\\d{1,3}d$', description: 'counted from the first day' }
          : pattern === undefined
            ? undefined
            : shorthandOf(pattern)
      if (shorthand === undefined) return
      const full = { ...jsonSchema }
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
      jsonSchema.anyOf = [full, { type: 'string', ...shorthand }]
    },
  })
