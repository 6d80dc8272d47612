/**
 * What the person at this browser may do: the one place that decides. Nobody is kept from anything yet but from changing
 * an earlier version; the server judges for itself what it is sent.
 */
import { useStudioContext } from './provider'

export interface May {
  /** Change the design. */
  readonly edit: boolean
  /** Answer for a finding, or take such an answer back. */
  readonly waive: boolean
}

export function useMay(): May {
  const { session, live } = useStudioContext()
  const isNow = session === live
  return { edit: isNow, waive: isNow }
}
