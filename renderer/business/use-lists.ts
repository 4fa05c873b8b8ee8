import type { BusinessView } from '../../shared/contract/business.calls.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { Measure, SubProcessor } from '../../shared/model/business.ts'
import { TypedMeasures } from '../../shared/model/typed-forms.ts'
import { useTyped, type Typed } from '../bridge/use-typed.ts'

/** The checklist of safeguards as it is typed, at first what is in force or proposed. */
export const useMeasures = (view: BusinessView): Typed<Measure[]> =>
  useTyped(
    { place: 'measures', form: () => TypedMeasures },
    view.measures?.items ?? view.suggestions.measures,
  )

/** Who works for the business, as it is typed. */
export const useSubProcessors = (view: BusinessView): Typed<SubProcessor[]> =>
  useTyped(
    {
      place: 'subProcessors',
      form: () => contract['subProcessors.list'].input.shape.subProcessors,
    },
    view.subProcessors,
  )
