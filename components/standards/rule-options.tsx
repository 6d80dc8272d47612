'use client'

import { useState } from 'react'
import { z } from 'zod'
import { TextInput } from '@/components/ui/text-input'
import type { Rule } from '@/lib/lint/rule'

type Json = z.infer<ReturnType<typeof z.json>>
type Options = Readonly<Record<string, Json>>

interface RuleOptionsProps {
  rule: Rule
  base: Options
  own: Options
  onChange(options: Record<string, Json>): void
}

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** What is no JSON is meant as text. */
function read(text: string): Json {
  try {
    return z.json().parse(JSON.parse(text))
  } catch {
    return text
  }
}

/** Limits and lists of a rule; each is tried on the rule before it is taken. */
export function RuleOptions({ rule, base, own, onChange }: RuleOptionsProps) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const parsed = rule.options.safeParse({ ...base, ...own })
  const values = z.record(z.string(), z.unknown()).safeParse(parsed.data).data ?? {}
  const commit = (name: string, text: string): boolean => {
    const { [name]: _, ...rest } = own
    const next = text.trim() === '' ? rest : { ...rest, [name]: read(text) }
    const fits = rule.options.safeParse({ ...base, ...next })
    const error = fits.error?.issues[0]?.message ?? ''
    setErrors((before) => ({ ...before, [name]: error }))
    if (fits.success) onChange(next)
    return fits.success
  }
  return Object.entries(values).map(([name, value]) => (
    <TextInput
      key={name}
      label={name}
      mono
      value={shown(value)}
      error={errors[name] || undefined}
      hint={Object.hasOwn(own, name) ? 'Empty it to take the base’s again.' : undefined}
      onCommit={(text) => commit(name, text)}
    />
  ))
}
