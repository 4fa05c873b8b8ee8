import { Folded } from '../../parts/folded.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { MoneyField, WholeNumberField } from '../../parts/money-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import type { AccessLevel } from '../../../shared/model/order.ts'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import { accessLevels } from '../model/choices.ts'

/** Do we get at data, how far may we go, what if they are lost, and what becomes of our copies. */
export function DataFields() {
  return (
    <>
      <AccessFields />
      <BackupFields />
      <CopiesFields />
      <MoreOnData />
    </>
  )
}

/** Do we get at data? It decides about the contract on processing (law Q5). */
export function DataAccessTiles() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { order, patchOrder, errorAt } = useForm()
  const { dataAccess } = order
  return (
    <ChoiceTiles
      label={words.dataAccess}
      value={dataAccess}
      onChange={(chosen) => patchOrder({ dataAccess: chosen })}
      options={(['yes', 'encryptedNoKey', 'mediaStay'] as const).map((value) => ({
        value,
        label: words.dataAccesses[value],
      }))}
      note={dataAccess === undefined ? undefined : words.dataAccessMeans[dataAccess]}
      error={errorAt('order.dataAccess')}
    />
  )
}

function AccessFields() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { order, edit, patchOrder, errorAt } = useForm()
  const { accessLevel, permissions = {} } = order
  return (
    <>
      <DataAccessTiles />
      <ChoiceTiles<`${AccessLevel}`>
        label={words.accessLevel}
        value={accessLevel === undefined ? undefined : `${accessLevel}`}
        onChange={(chosen) => patchOrder({ accessLevel: levelOf[chosen] })}
        options={accessLevels.map((level) => ({
          value: `${level}`,
          label: t.words.accessLevel[level],
        }))}
        error={errorAt('order.accessLevel')}
      />
      <fieldset className={styles.table}>
        <legend className={styles.label}>{words.permissions}</legend>
        {(['openCase', 'bypassPassword', 'reset', 'delete'] as const).map((which) => (
          <div key={which} className={styles.line}>
            <span>{words.permission[which]}</span>
            <YesNoTiles
              hideLabel
              label={words.permission[which]}
              value={permissions[which]}
              onChange={(granted) =>
                edit((draft) => ({
                  ...draft,
                  order: {
                    ...draft.order,
                    permissions: { ...draft.order?.permissions, [which]: granted },
                  },
                }))
              }
            />
          </div>
        ))}
      </fieldset>
    </>
  )
}

const levelOf: Record<`${AccessLevel}`, AccessLevel> = { 0: 0, 1: 1, 2: 2, 3: 3 }

function BackupFields() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { order, edit, patchBackup, errorAt } = useForm()
  const backup = order.backup ?? {}
  const choices = [
    { value: 'yes', label: t.common.yes },
    { value: 'no', label: t.common.no },
    { value: 'unknown', label: t.common.unknown },
  ] as const
  return (
    <>
      <ChoiceTiles
        label={words.backup}
        value={backup.exists}
        onChange={(exists) => patchBackup({ exists })}
        options={choices}
        note={backup.exists === undefined ? undefined : words.backupMeans[backup.exists]}
        error={errorAt('order.backup.exists')}
      />
      {backup.exists === 'yes' ? (
        <div className={styles.pair}>
          <DateField
            label={words.backupOn}
            optional
            day={backup.madeOn}
            onChange={(madeOn) =>
              edit((draft) => ({
                ...draft,
                order: {
                  ...draft.order,
                  backup:
                    madeOn === undefined
                      ? without(draft.order?.backup ?? {}, 'madeOn')
                      : { ...draft.order?.backup, madeOn },
                },
              }))
            }
          />
          <ChoiceTiles
            label={words.backupTested}
            optional
            value={backup.tested}
            onChange={(tested) => patchBackup({ tested })}
            options={choices}
          />
        </div>
      ) : null}
    </>
  )
}

/** What becomes of our own working copies; no answer in advance (AVV-21). */
export function CopiesFields() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { order, patchOrder, errorAt } = useForm()
  return (
    <ChoiceTiles
      label={words.copiesEnd}
      value={order.copiesEnd}
      onChange={(copiesEnd) => patchOrder({ copiesEnd })}
      options={(['delete', 'handOverThenDelete'] as const).map((value) => ({
        value,
        label: words.copiesEnds[value],
      }))}
      note={words.copiesMeans}
      error={errorAt('order.copiesEnd')}
    />
  )
}

/** Answers with a sensible proposal, said while folded. */
function MoreOnData() {
  const { t, f } = useSpeech()
  const words = t.intake.order
  const { order, patchOrder, patchBackup, errorAt } = useForm()
  const backup = order.backup ?? {}
  const yesNoUnknown = [
    { value: 'yes', label: t.common.yes },
    { value: 'no', label: t.common.no },
    { value: 'unknown', label: t.common.unknown },
  ] as const
  const summary = [
    order.limits === undefined || order.limits === '' ? undefined : order.limits,
    backup.safetyCopy === true && backup.safetyCopyPriceCents !== undefined
      ? `${words.safetyCopy} ${f.money(backup.safetyCopyPriceCents)}`
      : undefined,
    order.copiesDeadlineDays === undefined
      ? undefined
      : `${words.copiesDays}: ${order.copiesDeadlineDays}`,
  ]
  return (
    <Folded
      title={t.intake.more}
      summary={summary.filter((part) => part !== undefined).join(' · ')}
      open={errorAt('order.backup.safetyCopyPriceCents') !== undefined}
    >
      <div className={styles.column}>
        <TextField
          label={words.limits}
          optional
          lines={2}
          placeholder={words.limitsHint}
          value={order.limits ?? ''}
          onChange={(limits) => patchOrder({ limits })}
        />
        <YesNoTiles
          label={words.safetyCopy}
          note={words.safetyCopyMeans}
          value={backup.safetyCopy}
          onChange={(safetyCopy) => patchBackup({ safetyCopy })}
        />
        {backup.safetyCopy === true ? (
          <MoneyField
            label={words.safetyCopyPrice}
            cents={backup.safetyCopyPriceCents}
            onChange={(safetyCopyPriceCents) =>
              safetyCopyPriceCents === undefined
                ? patchOrder({ backup: without(backup, 'safetyCopyPriceCents') })
                : patchBackup({ safetyCopyPriceCents })
            }
            error={errorAt('order.backup.safetyCopyPriceCents')}
          />
        ) : null}
        <ChoiceTiles
          label={words.sensitive}
          value={order.sensitiveDataKnown}
          onChange={(sensitiveDataKnown) => patchOrder({ sensitiveDataKnown })}
          options={yesNoUnknown}
          note={words.sensitiveHint}
        />
        <ChoiceTiles
          label={words.recoveryKey}
          value={order.recoveryKeyHeld}
          onChange={(recoveryKeyHeld) => patchOrder({ recoveryKeyHeld })}
          options={(['yes', 'no', 'notEncrypted', 'unknown'] as const).map((value) => ({
            value,
            label: words.recoveryKeys[value],
          }))}
        />
        <WholeNumberField
          label={words.copiesDays}
          min={0}
          max={90}
          number={order.copiesDeadlineDays}
          onChange={(copiesDeadlineDays) =>
            copiesDeadlineDays === undefined ? undefined : patchOrder({ copiesDeadlineDays })
          }
        />
      </div>
    </Folded>
  )
}
