'use client'

import { useState } from 'react'
import { addLabel } from '../actions/change'
import type { Box } from '../scene/boxes'
import { useCanvasModel } from '../state/use-canvas'
import { NameEdit } from './name-edit'

/** The next label of an enum; Enter goes on with the one after it. */
export function NewLabelRow({ box }: { box: Box }) {
  const model = useCanvasModel()
  const [made, setMade] = useState(0)
  const done = (how: string) => {
    if (how === 'enter-next') return setMade(made + 1)
    if (model.state.editing?.what === 'new-label') model.edit(null)
    if (how !== 'left') model.focusOn(box.id)
  }
  return (
    <div className="absolute inset-x-0 top-full z-10 -mt-1 rounded-b-lg bg-surface py-1.5 pr-2.5 pl-8 shadow-raised ring-1 ring-line">
      <NameEdit
        key={made}
        label={`New label of ${box.object.name}`}
        placeholder="label"
        value=""
        onKeep={(label) => addLabel(model, box.id, label)}
        onDone={(how, text) => done(how === 'enter' && text.trim() !== '' ? 'enter-next' : how)}
      />
    </div>
  )
}
