import { CheckRow } from '../../parts/check-row.tsx'
import { ChoiceTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import { bodyRoles, personRoles } from '../model/choices.ts'
import { bindsByRole, isOrganisation } from '../model/kinds.ts'

/** Who signs, and by what authority (law Q12): a receptionist cannot bind her boss. */
export function SignatoryFields() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { draft, signatory, patchSignatory, errorAt } = useForm()
  const { role, messengerFor } = signatory
  const roles = isOrganisation(draft) ? bodyRoles : personRoles
  const owes = role !== undefined && !bindsByRole(draft)
  return (
    <>
      <ChoiceTiles
        label={words.signatory}
        value={role}
        onChange={(chosen) => patchSignatory({ role: chosen })}
        options={roles.map((value) => ({ value, label: t.words.role[value] }))}
        note={owes ? words.roleMeans : undefined}
        error={errorAt('signatory.role')}
      />
      <div className={styles.pair}>
        <TextField
          label={words.signatoryName}
          value={signatory.name ?? ''}
          onChange={(name) => patchSignatory({ name })}
          error={errorAt('signatory.name')}
        />
        {messengerFor === undefined && (owes || role === 'authorised') ? (
          <TextField
            label={words.authority}
            optional={!owes}
            note={words.authorityHint}
            value={signatory.authority ?? ''}
            onChange={(authority) => patchSignatory({ authority })}
            error={errorAt('signatory.authority')}
          />
        ) : null}
      </div>
      {owes && isOrganisation(draft) ? <Messenger /> : null}
      <div className={styles.pair}>
        <YesNoTiles
          label={words.adult}
          value={signatory.adult}
          onChange={(adult) => patchSignatory({ adult })}
        />
        <YesNoTiles
          label={words.idSeen}
          note={words.idSeenHint}
          value={signatory.idSeen}
          onChange={(idSeen) => patchSignatory({ idSeen })}
        />
      </div>
    </>
  )
}

const principals = ['owner', 'managingDirector', 'board', 'authorised'] as const

/** May bind nobody: then this person only confirms the handover, and contracts go to whoever may sign them. */
function Messenger() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { signatory, edit, patchSignatory, errorAt } = useForm()
  const { messengerFor } = signatory
  return (
    <>
      <CheckRow
        label={words.messenger}
        note={messengerFor === undefined ? undefined : words.messengerMeans}
        checked={messengerFor !== undefined}
        onChange={(brings) =>
          brings
            ? edit((draft) => ({
                ...draft,
                signatory: { ...without(draft.signatory ?? {}, 'authority'), messengerFor: {} },
              }))
            : edit((draft) => ({
                ...draft,
                signatory: without(draft.signatory ?? {}, 'messengerFor'),
              }))
        }
      />
      {messengerFor === undefined ? null : (
        <div className={styles.pair}>
          <TextField
            label={words.principalName}
            value={messengerFor.name ?? ''}
            onChange={(name) => patchSignatory({ messengerFor: { ...messengerFor, name } })}
            error={errorAt('signatory.messengerFor.name')}
          />
          <ChoiceTiles
            label={words.principalRole}
            value={messengerFor.role}
            onChange={(role) => patchSignatory({ messengerFor: { ...messengerFor, role } })}
            options={principals.map((value) => ({ value, label: t.words.role[value] }))}
            error={errorAt('signatory.messengerFor.role')}
          />
        </div>
      )}
    </>
  )
}
