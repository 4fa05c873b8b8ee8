import { Button } from '../../../renderer/parts/button.tsx'
import { Card, EmptyState, Notice } from '../../../renderer/parts/card.tsx'
import { Chip } from '../../../renderer/parts/chip.tsx'
import { ErrorText } from '../../../renderer/parts/error-text.tsx'
import { Facts } from '../../../renderer/parts/facts.tsx'
import { Folded } from '../../../renderer/parts/folded.tsx'
import { ListRow } from '../../../renderer/parts/list-row.tsx'
import { PinnedPicture } from '../../../renderer/parts/pinned-picture.tsx'
import { Steps } from '../../../renderer/parts/steps.tsx'
import styles from './gallery.module.css'

const nothing = () => undefined

export function Statements() {
  return (
    <div className={styles['columns']}>
      <Notice title="Zur Kenntnis">Etwas, das man wissen sollte, bevor man weitergeht.</Notice>
      <Notice tone="brand" title="Hinweis">
        Obhut liefert Vorlagen und hält Vorgänge fest.
      </Notice>
      <Notice tone="ok" title="Hinterlegt">
        3 Seiten, Gesetz mit Stand 19.06.2026.
      </Notice>
      <Notice
        tone="wait"
        title="Widerruft der Kunde heute"
        actions={<Button size="small">Ansehen</Button>}
      >
        Sie bekämen nur den Anteil für die bisherige Arbeit: 64,00 €.
      </Notice>
      <ErrorText error={{ code: 'wrongPassphrase' }} />
      <ErrorText error={{ code: 'unexpected', reference: 'k7qd93mx2f' }} />
      <Card>
        <EmptyState icon="box" title="Noch nichts in Obhut">
          Hier steht später jedes Gerät.
        </EmptyState>
      </Card>
    </div>
  )
}

export function Lists() {
  return (
    <div className={styles['columns']}>
      <Card flush title="Papiere" side={<Chip tone="wait">1 noch nicht zugestellt</Chip>}>
        <ul>
          <ListRow
            icon="paper"
            title="Auftrag mit Übergabe"
            sub="2 Seiten"
            right={<Chip tone="ok">abgeschlossen</Chip>}
            onPress={nothing}
          />
          <ListRow
            icon="paper"
            title="Vertrag zur Auftragsverarbeitung"
            sub="6 Seiten · beide unterschrieben"
            right={<Chip>gedruckt</Chip>}
          />
        </ul>
      </Card>
      <Card>
        <Steps
          label="Schritte"
          onStep={nothing}
          steps={[
            { id: 'one', label: 'Kunde', state: 'done', reachable: true },
            { id: 'two', label: 'Gerät', state: 'now', reachable: true },
            { id: 'three', label: 'Auftrag', state: 'ahead', reachable: false },
          ]}
        />
      </Card>
      <Folded open title="Der Auftrag" summary="System und Einstellungen">
        <Facts
          facts={[
            ['Was der Kunde sagt', 'Startet seit Freitag nicht mehr.'],
            ['Nicht gesagt', undefined],
            ['Zugesagt für', 'Freitag, 27. November 2026'],
          ]}
        />
      </Folded>
      <PinnedPicture
        label="Vorschäden am Deckel"
        picture={<svg width="400" height="180" aria-hidden="true" />}
        pins={[
          { x: 210, y: 340, label: 'Kratzer' },
          { x: 780, y: 700, label: 'Ecke gebrochen' },
        ]}
        onPin={nothing}
      />
    </div>
  )
}
