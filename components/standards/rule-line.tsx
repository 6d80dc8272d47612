'use client'

import { ChevronRight } from 'lucide-react'
import { memo, useState } from 'react'
import { classes } from '@/components/ui/classes'
import type { Rule } from '@/lib/lint/rule'
import type { OwnSetting } from '@/lib/standards/own/own-standard'
import type { RuleSeverity } from '@/lib/standards/rule-setting'
import type { Profile } from '@/lib/standards/schema'
import { RuleOptions } from './rule-options'
import { SeveritySelect } from './severity-select'

interface RuleLineProps {
  rule: Rule
  base: Profile
  own: OwnSetting | null
  /** Null: as in the base. */
  onChange(setting: OwnSetting | null): void
}

interface Spread {
  severity?: RuleSeverity | undefined
  topics: Record<string, RuleSeverity>
  options: Record<string, NonNullable<Extract<OwnSetting, object>['options']>[string]>
}

const spread = (own: OwnSetting | null): Spread =>
  typeof own === 'string'
    ? { severity: own, topics: {}, options: {} }
    : { severity: own?.severity, topics: own?.topics ?? {}, options: own?.options ?? {} }

/** As short as it can be written. */
function written({ severity, topics, options }: Spread): OwnSetting | null {
  const some = (group: object) => Object.keys(group).length > 0
  if (!some(topics) && !some(options)) return severity ?? null
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(some(topics) ? { topics } : {}),
    ...(some(options) ? { options } : {}),
  }
}

export const RuleLine = memo(
  function RuleLine({ rule, base, own, onChange }: RuleLineProps) {
    const [open, setOpen] = useState(false)
    const setting = base.rules[rule.id]
    const now = spread(own)
    const { topics = {} } = rule
    const setTopic = (topic: string, severity: RuleSeverity | null) => {
      const { [topic]: _, ...rest } = now.topics
      onChange(
        written({ ...now, topics: severity === null ? rest : { ...rest, [topic]: severity } }),
      )
    }
    return (
      <li className={classes('px-2 py-1.5', own !== null && 'bg-accent-soft')}>
        <div className="flex items-center gap-2">
          <button
            type="button"
            aria-expanded={open}
            aria-label={`About ${rule.title}`}
            className="rounded-control p-0.5 text-quiet hover:bg-hover"
            onClick={() => setOpen(!open)}
          >
            <ChevronRight
              aria-hidden="true"
              size={14}
              className={classes('motion-safe:transition-transform', open && 'rotate-90')}
            />
          </button>
          <span className="min-w-0 grow">
            <span className="block truncate">{rule.title}</span>
            <span className="block truncate font-mono text-[0.6875rem] text-quiet">{rule.id}</span>
          </span>
          <SeveritySelect
            label={`Severity of ${rule.id}`}
            base={setting?.severity ?? 'off'}
            baseTitle={base.title}
            value={now.severity ?? null}
            onChange={(severity) => onChange(written({ ...now, severity: severity ?? undefined }))}
          />
        </div>
        {open && (
          <div className="space-y-2 py-2 pl-7">
            <p className="text-[0.8125rem] text-quiet">{rule.why}</p>
            {Object.entries(topics).map(([topic, title]) => (
              <div key={topic} className="flex items-center gap-2">
                <span className="min-w-0 grow truncate text-[0.8125rem]">{title}</span>
                <SeveritySelect
                  label={`Severity of ${rule.id}, ${topic}`}
                  base={now.severity ?? setting?.topics[topic] ?? setting?.severity ?? 'off'}
                  baseTitle={now.severity === undefined ? base.title : 'the rule'}
                  value={now.topics[topic] ?? null}
                  onChange={(severity) => setTopic(topic, severity)}
                />
              </div>
            ))}
            <RuleOptions
              rule={rule}
              base={setting?.options ?? {}}
              own={now.options}
              onChange={(options) => onChange(written({ ...now, options }))}
            />
          </div>
        )}
      </li>
    )
  },
  (a, b) => a.rule === b.rule && a.own === b.own && a.base === b.base,
)
