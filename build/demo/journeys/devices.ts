import type { Device, Medium } from '../../../shared/model/items.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'

const words = t.intake.devices

/** One device: what it is, what goes along, its media, its condition. */
export async function answerDevice(visit: Visit, device: Device): Promise<void> {
  const { screen } = visit
  await screen.choose(words.kind, t.words.deviceKind[device.kind])
  await writeName(visit, device.name)
  await writeSerial(visit, device)
  const carried = device.accessories.map(({ kind }) => t.words.accessory[kind])
  await screen.tick(words.accessories, carried.length === 0 ? [t.common.none] : carried)
  const starts = { yes: t.common.yes, no: t.common.no, unclear: t.common.unknown }
  const runs = device.kind === 'drive' ? words.recognised : words.starts
  await screen.choose(runs, starts[device.starts])
  await screen.choose(words.hazards, words.hazard[device.hazards])
  if (device.hazardNote !== undefined) await screen.write(words.hazardNote, device.hazardNote)
  await screen.choose(words.owner, words.owners[device.owner])
  if (device.conditionNote !== undefined) await screen.write(words.condition, device.conditionNote)
  if (device.tamperTape !== undefined) await screen.write(words.tamperTape, device.tamperTape)
  await describeMedia(visit, device.media)
  await markDamage(visit, device)
}

/** Makers are tiles; what is typed is the model. */
async function writeName({ screen }: Visit, name: string): Promise<void> {
  const maker = t.intake.suggested.makers.find((one) => name.startsWith(`${one} `))
  const tile = screen.button(maker ?? t.intake.suggested.selfBuilt)
  await screen.field(words.name).waitFor({ state: 'attached' })
  const known = maker !== undefined || name === t.intake.suggested.selfBuilt
  if (known && (await tile.isVisible())) await screen.press(maker ?? name)
  await screen.write(words.name, name)
}

async function writeSerial({ screen }: Visit, { serial }: Device): Promise<void> {
  if (serial.readable) return screen.write(words.serial, serial.number)
  if (await screen.button(words.serialUnreadable).isVisible()) {
    await screen.press(words.serialUnreadable)
  }
  if (await screen.button(serial.reason).isVisible()) return screen.press(serial.reason)
  await screen.write(
    `${words.serial}: ${words.serialUnreadable}. ${words.serialReason}`,
    serial.reason,
  )
}

async function describeMedia({ screen }: Visit, media: readonly Medium[]): Promise<void> {
  if (media.length === 0) {
    // a device of its kind is expected to hold one
    const none = screen.button(`${t.common.remove}: ${words.medium(1)}`)
    if (!(await none.isVisible())) await screen.press(new RegExp(`^${words.media}`))
    await screen.press(`${t.common.remove}: ${words.medium(1)}`)
  }
  const common = { yes: t.common.yes, no: t.common.no, unknown: t.common.unknown }
  for (const [place, medium] of media.entries()) {
    const end =
      media.length > 1 ? `${words.medium(place + 1)}: ${words.end}` : `${words.media}: ${words.end}`
    await screen.choose(end, t.words.mediumEnd[medium.end])
    const kind = medium.kind === 'unknown' ? t.common.unknown : t.words.mediumKind[medium.kind]
    await screen.choose(`${words.medium(place + 1)}: ${words.mediumKind}`, kind)
    if (medium.capacity !== undefined) await screen.write(words.capacity, medium.capacity)
    if (medium.model !== undefined) await screen.write(words.mediumModel, medium.model)
    if (medium.serial?.readable === true) {
      await screen.write(words.mediumSerial, medium.serial.number)
    }
    await screen.choose(words.encrypted, common[medium.encrypted])
    await screen.choose(words.removable, common[medium.removable])
  }
}

async function markDamage(visit: Visit, { kind, priorDamage }: Device): Promise<void> {
  const { screen, hand, page } = visit
  if (priorDamage.length === 0) {
    if ((await screen.button(words.damageNone).getAttribute('aria-pressed')) !== 'true') {
      await screen.press(words.damageNone)
    }
    return
  }
  for (const [place, damage] of priorDamage.entries()) {
    const side = screen.button(words.views[damage.view])
    if ((await side.getAttribute('aria-pressed')) !== 'true') await hand.press(side)
    const picture = words.picture(t.words.deviceKind[kind], words.views[damage.view])
    await hand.mark(page.getByRole('button', { name: picture }), damage.x, damage.y)
    await screen.write(words.damageText(place + 1), damage.text)
    if (damage.photo !== undefined) await takePhoto(visit, words.takePhoto, visit.pictures.corner)
  }
}

/** The camera's picture, chosen as a file: what matters here is the way of the picture into the archive. */
export async function takePhoto(
  { screen, page, show }: Visit,
  opens: string,
  file: string,
  takes: string = t.intake.camera.take,
): Promise<void> {
  await screen.press(opens)
  // while the camera is looked for, the buttons still move
  await page.getByText(t.intake.camera.starting).waitFor({ state: 'detached' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    screen.press(t.intake.camera.file),
  ])
  await chooser.setFiles(file)
  await screen.button(takes).waitFor()
  await show('photo')
  await screen.press(takes)
  await screen.button(takes).waitFor({ state: 'detached' })
}
