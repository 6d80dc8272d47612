'use client'

import { useId } from 'react'
import { FoundView } from '@/components/import/found-view'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { Found } from '@/lib/client/worker/jobs/begin-jobs'
import type { StandardId } from '@/lib/standards/schema'
import { templatesOf, withRequired } from '@/lib/templates/templates'

interface TemplatePickerProps {
  standard: StandardId
  chosen: readonly string[]
  made: readonly Found[]
  onChange(chosen: readonly string[]): void
}

/** Ticked templates bring along what they need; below stands what comes of it. */
export function TemplatePicker({ standard, chosen, made, onChange }: TemplatePickerProps) {
  const templates = templatesOf(standard)
  const taken = new Set(withRequired(standard, chosen).map(({ id }) => id))
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  const neededBy = (id: string) =>
    templates.filter((one) => one.id !== id && taken.has(one.id) && one.requires.includes(id))
  return (
    <section aria-label="Templates">
      <div className="mb-1.5 flex items-center justify-between gap-2">
        <p className="text-xs text-quiet">{templates.length} templates of this standard</p>
        <Button
          size="small"
          look="quiet"
          onClick={() => onChange(chosen.length > 0 ? [] : templates.map(({ id }) => id))}
        >
          {chosen.length > 0 ? 'Choose none' : 'Choose all'}
        </Button>
      </div>
      <ul className="max-h-64 divide-y divide-line overflow-y-auto rounded-control border border-line">
        {templates.map(({ id, title, summary }) => {
          const users = chosen.includes(id) ? [] : neededBy(id)
          return (
            <TemplateLine
              key={id}
              title={title}
              summary={summary}
              checked={taken.has(id)}
              neededBy={users.map((one) => one.title)}
              onChange={(on) => toggle(id, on)}
            />
          )
        })}
      </ul>
      <div aria-live="polite" className="mt-3 min-h-10">
        <FoundView found={made} />
        {chosen.length === 0 && (
          <p className="text-[0.8125rem] text-quiet">Tick what the project begins with.</p>
        )}
      </div>
    </section>
  )
}

interface TemplateLineProps {
  title: string
  summary: string
  checked: boolean
  /** Those that bring it along: it cannot be left out then. */
  neededBy: readonly string[]
  onChange(on: boolean): void
}

function TemplateLine({ title, summary, checked, neededBy, onChange }: TemplateLineProps) {
  const id = useId()
  return (
    <li className="px-3 py-2 text-[0.8125rem]">
      <Checkbox
        label={title}
        checked={checked}
        disabled={neededBy.length > 0}
        onChange={onChange}
      />
      <p id={id} className="pl-[1.375rem] text-xs text-quiet">
        {neededBy.length > 0 ? `Comes along with ${neededBy.join(', ')}. ` : ''}
        {summary}
      </p>
    </li>
  )
}
