import type { de } from '../de/de.ts'

export const customers = {
  title: 'Customers',
  search: 'Name, town, phone, device, job',
  empty: 'No customers yet',
  emptyText: 'Every customer stands here as soon as their first papers are prepared.',
  nothingFound: 'Nobody found',
  nothingFoundText: (text: string) =>
    `Nobody fits “${text}”. New customers are entered at the intake.`,
  openJobs: (count: number) => (count === 1 ? '1 open job' : `${count} open jobs`),
  noJob: 'no open job',
  lastJob: (day: string) => `last on ${day}`,
  contact: 'Contact',
  address: 'Address',
  phone: 'Phone',
  mail: 'Mail',
  capacity: 'Gives the job as',
  secrecy: 'Professional secrecy',
  breach: 'Call in case of a breach',
  privacyOfficer: 'Data protection officer',
  noticeGiven: 'Privacy information received',
  noticeMissing: 'Privacy information not received yet',
  jobs: 'Jobs',
  noJobs: 'No job yet',
  noJobsText: 'Begin with an intake.',
  asLast: 'As last time',
  asLastText: (devices: string) =>
    `${devices}: device, order and signature as last time. You only check what has changed.`,
  asLastStart: 'Intake as last time',
  newJob: 'New intake for this customer',
} satisfies typeof de.customers
