// Keeps a fault while something is drawn from taking the whole page away: something calm is drawn in its place.
import { Component, type ErrorInfo, type ReactNode } from 'react'

export interface FaultBoundaryProps {
  children: ReactNode
  /** What is drawn in place of the children; `again` draws these anew. */
  instead: (fault: unknown, again: () => void) => ReactNode
}

interface FaultBoundaryState {
  broken: { by: unknown } | undefined
}

/** The boundary. What broke is told to the console, too. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { broken: undefined }

  static getDerivedStateFromError(thrown: unknown): FaultBoundaryState {
    return { broken: { by: thrown } }
  }

  override componentDidCatch(fault: unknown, { componentStack }: ErrorInfo): void {
    console.error('a screen could not be drawn', fault, componentStack)
  }

  readonly #again = () => this.setState({ broken: undefined })

  override render(): ReactNode {
    const { broken } = this.state
    return broken === undefined ? this.props.children : this.props.instead(broken.by, this.#again)
  }
}
