'use client'

import { useMemo, useState } from 'react'
import { SearchField } from '@/components/ui/search-field'
import { Switch } from '@/components/ui/switch'
import { AREAS, type Area } from '@/lib/lint/area'
import { RULES } from '@/lib/lint/registry'
import type { Rule } from '@/lib/lint/rule'
import type { OwnSetting } from '@/lib/standards/own/own-standard'
import type { EditProps } from './edit-props'
import { RuleLine } from './rule-line'

const fits = ({ id, title, topics = {} }: Rule, text: string) =>
  [id, title, ...Object.values(topics)].some((one) => one.toLowerCase().includes(text))

/** Every rule with its weight; what differs from the base stands out. */
export function RulesTab({ draft, base, change }: EditProps) {
  const [search, setSearch] = useState('')
  const [changedOnly, setChangedOnly] = useState(false)
  const areas = useMemo(() => {
    const text = search.trim().toLowerCase()
    const wanted = RULES.filter((rule) => fits(rule, text))
    return Object.entries(AREAS).map(([area, title]) => ({
      area: area as Area,
      title,
      rules: wanted.filter((rule) => rule.area === area),
    }))
  }, [search])
  const set = (rule: string, setting: OwnSetting | null) => {
    const { [rule]: _, ...rest } = draft.rules
    change({ rules: setting === null ? rest : { ...rest, [rule]: setting } })
  }
  const shown = areas
    .map((one) => ({
      ...one,
      rules: one.rules.filter(({ id }) => !changedOnly || Object.hasOwn(draft.rules, id)),
    }))
    .filter(({ rules }) => rules.length > 0)
  return (
    <div className="p-4">
      <div className="flex items-center gap-4">
        <SearchField label="Search rules" value={search} onChange={setSearch} className="w-72" />
        <Switch label="Only what differs" checked={changedOnly} onChange={setChangedOnly} />
      </div>
      {shown.length === 0 && <p className="py-6 text-quiet">No rule fits.</p>}
      {shown.map(({ area, title, rules }) => (
        <section key={area} aria-label={title} className="mt-5">
          <h2 className="mb-1 text-xs font-medium text-quiet">{title}</h2>
          <ul className="divide-y divide-line rounded-control border border-line">
            {rules.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                base={base}
                own={draft.rules[rule.id] ?? null}
                onChange={(setting) => set(rule.id, setting)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
