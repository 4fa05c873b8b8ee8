import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** What is shown instead; `again` draws the children anew. */
  readonly failed: (error: unknown, again: () => void) => ReactNode
}

type State = { readonly failed: false } | { readonly failed: true; readonly error: unknown }

/** Catches what fails while its children are drawn. A class, because React offers this to classes only. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error }
  }

  override render() {
    const { children, failed } = this.props
    return this.state.failed
      ? failed(this.state.error, () => this.setState({ failed: false }))
      : children
  }
}
