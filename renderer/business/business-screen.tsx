import { useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'

import type { BusinessView } from '../../shared/contract/business.calls.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
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
  const form = useBusinessForm(view, describe.error)
  const { t } = useSpeech()
  return (
    <Saving
      command={describe}
      label={t.setUp.business.save}
      onSave={() => {
        const value = form.tryIt()
        if (value === undefined) return undefined
        return form.settle().then(async () => describe.run(value))
      }}
    >
      {form.unsaved ? (
        <Notice tone="wait" title={t.business.typedBefore}>
          <Button size="small" icon="undo" onPress={form.drop}>
            {t.business.dropTyped}
          </Button>
        </Notice>
      ) : null}
      <BusinessFields form={form} />
    </Saving>
  )
}

function Measures({ view }: { view: BusinessView }) {
  const { t } = useSpeech()
  const adopt = useCommand('measures.adopt')
  const [measures, setMeasures] = useState(view.measures?.items ?? view.suggestions.measures)
  const save = async (assured?: 'equalOrBetter') =>
    adopt.run({
      items: measures.map((one) => ({ ...one, checkedOn: today() })),
      ...(assured === undefined ? {} : { assured }),
    })
  return (
    <Saving
      command={adopt}
      label={t.setUp.measures.save}
      onSave={() => (measureOpen(measures) === undefined ? save() : undefined)}
    >
      <MeasuresFields measures={measures} onChange={setMeasures} />
      <AssuranceDialog
        open={adopt.error?.code === 'measuresNeedAssurance'}
        busy={adopt.busy}
        onBack={adopt.clear}
        onConfirm={() => void save('equalOrBetter')}
      />
    </Saving>
  )
}

function SubProcessors({ view }: { view: BusinessView }) {
  const { t } = useSpeech()
  const store = useCommand('subProcessors.list')
  const [list, setList] = useState(view.subProcessors)
  return (
    <Saving
      command={store}
      label={t.setUp.subProcessors.save}
      onSave={() => store.run({ subProcessors: list })}
    >
      <SubProcessorsFields
        list={list}
        suggestions={view.suggestions.subProcessors}
        onChange={setList}
      />
      <AnnouncementsCard />
      <AnswersCard />
    </Saving>
  )
}

/** A form with its button at the end; says that it was saved only after it was. */
function Saving(props: {
  command: { busy: boolean; error: Parameters<typeof ErrorText>[0]['error'] }
  label: string
  onSave: () => Promise<{ ok: boolean }> | undefined
  children: ReactNode
}) {
  const { t } = useSpeech()
  const [saved, setSaved] = useState(false)
  return (
    <>
      {props.children}
      <ErrorText error={props.command.error} />
      <div className={tabs.save}>
        <output className={tabs.saved}>{saved ? t.business.saved : ''}</output>
        <Button
          kind="primary"
          busy={props.command.busy}
          onPress={() => {
            setSaved(false)
            void props.onSave()?.then((answer) => setSaved(answer.ok))
          }}
        >
          {props.label}
        </Button>
      </div>
    </>
  )
}
