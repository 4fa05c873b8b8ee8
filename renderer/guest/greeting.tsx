import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { useSpeech } from '../speech.tsx'
import { Frame } from './frame.tsx'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'
import { LanguageButton, TakeBack } from './controls.tsx'
import { devicesOf } from './how-many.ts'
import { guestSheets } from './turns.ts'

/** Begins like a person: who I am, that you called us, how many sheets, and that there is no hurry. */
export function Greeting({ onBegin }: { onBegin: () => void }) {
  const { t } = useSpeech()
  const words = t.guest.greeting
  const { view, here } = useGuest()
  const sheets = guestSheets(view, here)
  const why = useWhy()
  return (
    <Frame title={words.frame} controls={<LanguageButton />} side={<TakeBack />}>
      <div className={styles.greeting}>
        <div className={styles.words}>
          <h1>{view.signatoryName === '' ? words.helloNoName : words.hello(view.signatoryName)}</h1>
          <p>{`${words.who(view.ownerName, view.businessName)} ${why}`}</p>
          <p>{words.sheets(sheets.length)}</p>
          <p>{words.peace}</p>
          <Button kind="primary" size="door" iconAfter="arrowRight" onPress={onBegin}>
            {words.begin}
          </Button>
          <p className={styles.quiet}>{words.language}</p>
        </div>
        <ul className={styles.list} aria-label={words.list}>
          {sheets.map((sheet) => (
            <li key={sheet.id} className={styles.listed}>
              <Icon name="paper" size={26} />
              <span className={styles.listedWords}>
                <strong>{sheet.title}</strong>
                <span className={styles.quiet}>{t.common.pages(sheet.pages)}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

/** Why we are here: we were called, something was brought to us, or it goes back today. */
function useWhy(): string {
  const { t } = useSpeech()
  const { view } = useGuest()
  const words = t.guest.greeting
  const asked = useQuery('job.view', { job: view.job })
  const devices = devicesOf(asked.value ?? {}, view.direction)
  if (view.direction === 'toCustomer') return words.back(devices)
  const intake = asked.value?.intake ?? asked.value?.draft?.intake
  const why = intake?.order?.contract?.visitRequested === false ? words.brought : words.called
  return why(devices)
}
