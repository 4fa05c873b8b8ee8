import { factKinds } from '../../../shared/facts/kinds.ts'
import type { Projection } from '../archive/projections.ts'
import { contentOf } from '../ledger/fact.ts'

/** Appointments of jobs; one whose words were forgotten is none any more. */
export const appointmentsTables: Projection = {
  name: 'appointments',
  tables: ['appointments'],
  create: `
    CREATE TABLE appointments (job TEXT PRIMARY KEY, content TEXT) STRICT;
  `,
  apply(fact, tables) {
    if (fact.kind !== 'appointment.made') return
    const slot = factKinds['appointment.made'].slots.appointment
    const said = contentOf(fact, 'appointment', slot)
    tables.run('INSERT OR REPLACE INTO appointments (job, content) VALUES (?, ?)', [
      fact.subjects.find((subject) => subject.startsWith('job_')) ?? '',
      said === undefined ? null : JSON.stringify(said),
    ])
  },
}
