import { type KeyboardEvent, useMemo, useState } from 'react'
import { typeOptions } from '@/components/type-field/type-options'
import { fittingOptions } from '@/components/ui/combobox-options'
import { useDocument, useSessionState } from '@/lib/client/studio/hooks'
import { profileOf } from '@/lib/standards/project-standard'

const SHOWN = 40
const WAYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The types that fit what stands in a field, and the keys by which one of them is chosen. */
export function useTypeList(value: string, onChoose: (text: string) => void) {
  const project = useSessionState((state) => state.project)
  const document = useDocument((all) => all)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const options = useMemo(
    () => (isOpen ? typeOptions(document, profileOf(project)) : []),
    [isOpen, document, project],
  )
  const fitting = useMemo(() => fittingOptions(options, value, SHOWN), [options, value])
  const isShown = isOpen && fitting.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (text: string) => {
    onChoose(text)
    close()
  }
  const step = (way: number) => {
    setOpen(true)
    setActive((at) => (at + way + fitting.length) % Math.max(1, fitting.length))
  }
  /** What stands in the field after Enter or Tab. */
  const taken = (key: string): string => {
    const chosen = isShown ? fitting[active]?.value : undefined
    if (chosen === undefined || (key !== 'Enter' && key !== 'Tab')) return value
    choose(chosen)
    return chosen
  }
  return {
    fitting,
    active,
    isShown,
    setActive,
    close,
    choose,
    open() {
      setOpen(true)
      setActive(-1)
    },
    /** Hands on the keys that the list does not use. */
    press(event: KeyboardEvent, hand: (event: KeyboardEvent, text: string) => void) {
      event.stopPropagation()
      if (event.nativeEvent.isComposing) return
      const way = WAYS[event.key]
      if (way !== undefined) {
        event.preventDefault()
        step(way)
      } else if (event.key === 'Escape' && isShown) close()
      else hand(event, taken(event.key))
    },
  }
}
