import { useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

import type { BusinessView } from '../../shared/contract/business.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import tabs from '../parts/tabs.module.css'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import { AnnouncementsCard } from './announcements-card.tsx'
import { AnswersCard } from './answers-card.tsx'
import { AssuranceDialog } from './assurance-dialog.tsx'
import { BusinessFields } from './business-form.tsx'
import { useBusinessForm } from './use-business-form.ts'
import { LogoCard } from './logo-card.tsx'
import { measureOpen, MeasuresFields } from './measures-form.tsx'
import { OwnPapers } from './own-papers-form.tsx'
import { PacksCard } from './packs-card.tsx'
import { SubProcessorsFields } from './sub-processors-form.tsx'
import { TypedBefore } from './typed-before.tsx'
import { useMeasures, useSubProcessors } from './use-lists.ts'
import { WithdrawalPapersFields } from './withdrawal-papers-form.tsx'
import { Wordings } from './wordings.tsx'

const parts = [
  'business',
  'measures',
  'subProcessors',
  'withdrawalPapers',
  'ownPapers',
  'wordings',
] as const

/** What the business says of itself on every paper. */
export function BusinessScreen() {
  const { t } = useSpeech()
  const view = useQuery('business.view', {})
  if (view.value === undefined) return view.error ? <ErrorText error={view.error} /> : <Wait />
  return (
    <Page title={t.business.title}>
      <Tabs className={tabs.tabs ?? ''}>
        <TabList aria-label={t.business.title} className={tabs.list ?? ''}>
          {parts.map((part) => (
            <Tab key={part} id={part} className={tabs.tab ?? ''}>
              {t.business.tabs[part]}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="business" className={tabs.panel ?? ''}>
          <LogoCard />
          <Details view={view.value} />
        </TabPanel>
        <TabPanel id="measures" className={tabs.panel ?? ''}>
          <Measures view={view.value} />
        </TabPanel>
        <TabPanel id="subProcessors" className={tabs.panel ?? ''}>
          <SubProcessors view={view.value} />
        </TabPanel>
        <TabPanel id="withdrawalPapers" className={tabs.panel ?? ''}>
          <WithdrawalPapersFields
            papers={view.value.withdrawalPapers}
            onDeposited={view.askAgain}
          />
          <PacksCard />
        </TabPanel>
        <TabPanel id="ownPapers" className={tabs.panel ?? ''}>
          <OwnPapers papers={view.value.ownPapers} />
        </TabPanel>
        <TabPanel id="wordings" className={tabs.panel ?? ''}>
          <Wordings />
        </TabPanel>
      </Tabs>
    </Page>
  )
}

function Details({ view }: { view: BusinessView }) {
  const describe = useCommand('business.describe')
  const form = useBusinessForm(view.business, describe.error)
  const { t } = useSpeech()
  return (
    <Saving
      command={describe}
      form={form}
      label={t.setUp.business.save}
      onSave={() => {
        const value = form.tryIt()
        return value === undefined ? undefined : describe.run(value)
      }}
    >
      <BusinessFields form={form} />
    </Saving>
  )
}

function Measures({ view }: { view: BusinessView }) {
  const { t } = useSpeech()
  const adopt = useCommand('measures.adopt')
  const form = useMeasures(view)
  const { typed: measures } = form
  const save = async (assured?: 'equalOrBetter') =>
    adopt.run({
      items: measures.map((one) => ({ ...one, checkedOn: today() })),
      ...(assured === undefined ? {} : { assured }),
    })
  return (
    <Saving
      command={adopt}
      form={form}
      label={t.setUp.measures.save}
      onSave={() => (measureOpen(measures) === undefined ? save() : undefined)}
    >
      <MeasuresFields measures={measures} onChange={(next) => form.type(() => next)} />
      <AssuranceDialog
        open={adopt.error?.code === 'measuresNeedAssurance'}
        busy={adopt.busy}
        onBack={adopt.clear}
        onConfirm={() => void save('equalOrBetter').then(({ ok }) => ok && form.done())}
      />
    </Saving>
  )
}

function SubProcessors({ view }: { view: BusinessView }) {
  const { t } = useSpeech()
  const store = useCommand('subProcessors.list')
  const form = useSubProcessors(view)
  const { typed: list } = form
  return (
    <Saving
      command={store}
      form={form}
      label={t.setUp.subProcessors.save}
      onSave={() => store.run({ subProcessors: list })}
    >
      <SubProcessorsFields
        list={list}
        suggestions={view.suggestions.subProcessors}
        onChange={(next) => form.type(() => next)}
      />
      <AnnouncementsCard />
      <AnswersCard />
    </Saving>
  )
}

/** A form with its button at the end; says that it was saved only after it was, and before that it does not count. */
function Saving(props: {
  form: Parameters<typeof TypedBefore>[0]['form'] & { done: () => void }
  command: { busy: boolean; error: Parameters<typeof ErrorText>[0]['error'] }
  label: string
  onSave: () => Promise<{ ok: boolean }> | undefined
  children: ReactNode
}) {
  const { t } = useSpeech()
  const [saved, setSaved] = useState(false)
  return (
    <>
      <TypedBefore form={props.form} />
      {props.children}
      <ErrorText error={props.command.error} />
      <div className={tabs.save}>
        <output className={tabs.saved}>{saved ? t.business.saved : ''}</output>
        <Button
          kind="primary"
          busy={props.command.busy}
          onPress={() => {
            setSaved(false)
            void props.onSave()?.then((answer) => {
              setSaved(answer.ok)
              if (answer.ok) props.form.done()
            })
          }}
        >
          {props.label}
        </Button>
      </div>
    </>
  )
}
