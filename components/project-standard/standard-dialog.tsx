'use client'

import { useState } from 'react'
import { FactFields } from '@/components/facts/fact-fields'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Tabs } from '@/components/ui/tabs'
import { useStudio } from '@/lib/client/studio/hooks'
import { ChooseStandard } from './choose-standard'

const FACTS_INTRO =
  'What the architect knows of the project and no statement holds. Rules ask for more, or for less, by it; the schema document tells it.'

/** By which standard the project is judged, and what is known of it besides. */
export function StandardDialog() {
  const set = useStudio((state) => state.set)
  const [tab, setTab] = useState('standard')
  const facts = (
    <div className="px-1 pt-3">
      <p className="mb-4 text-quiet">{FACTS_INTRO}</p>
      <FactFields object={null} kind={null} />
    </div>
  )
  const tabs = [
    { id: 'standard', title: 'Standard', content: <ChooseStandard /> },
    { id: 'facts', title: 'About the project', content: facts },
  ]
  return (
    <Dialog title="Standard of the project" size="medium" onClose={() => set({ dialog: null })}>
      <div className="mt-3 flex h-[min(65vh,38rem)] flex-col text-[0.8125rem]">
        <Tabs label="Standard of the project" tabs={tabs} value={tab} onChange={setTab} />
      </div>
      <div className="mt-4 flex justify-end">
        <Button size="small" onClick={() => set({ dialog: null })}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}
