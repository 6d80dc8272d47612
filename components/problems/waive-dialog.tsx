'use client'

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { oneLine } from '@/components/inspector/edit'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { DateField } from '@/components/ui/date-field'
import { Dialog } from '@/components/ui/dialog'
import { Field, fieldBox } from '@/components/ui/field'
import { Select, type SelectOption } from '@/components/ui/select'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { daysFrom, today } from '@/lib/client/lint/today'
import { useDocument, useRun, useSessionState } from '@/lib/client/studio/hooks'
import { waiverSet } from '@/lib/commands/waiver-set'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { ruleKey } from '@/lib/lint/finding'
import type { Waiver } from '@/lib/lint/waivers'
import { ruleTitle } from './rule-words'

const USUAL_DAYS = 90
/** Whoever answers for something longer than that says so again. */
const MOST_DAYS = 366

/** The project as an option: ids are never empty. */
const PROJECT = ''
type Scope = Id | typeof PROJECT

interface Said {
  readonly object: Id | null
  readonly rule: string
  readonly reason: string
  readonly owner: string
  readonly until: string
}

interface WaiverFormProps {
  title: string
  intro: ReactNode
  start: Said
  scopes: readonly SelectOption<Scope>[]
  rules: readonly SelectOption<string>[]
  submit: string
  onClose(): void
}

type Wrong = Partial<Record<'reason' | 'owner' | 'until', string>>

function wrongIn({ reason, owner, until }: Said): Wrong {
  const [first, last] = [today(), daysFrom(today(), MOST_DAYS)]
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until)
  return {
    ...(reason.trim() === '' && { reason: 'Say why this is right as it is.' }),
    ...(owner.trim() === '' && { owner: 'Name somebody who answers for it.' }),
    ...(!isDay && { until: 'Choose the last day on which it holds.' }),
    ...(isDay && until < first && { until: 'Choose a day that is not over.' }),
    ...(isDay && until > last && { until: `Choose a day up to ${last}: a year at most.` }),
  }
}

function WaiverForm({ title, intro, start, scopes, rules, submit, onClose }: WaiverFormProps) {
  const [said, setSaid] = useState(start)
  const [wrong, setWrong] = useState<Wrong>({})
  const run = useRun()
  const reasonId = useId()
  const ownerId = useId()
  const say = (change: Partial<Said>) => {
    setSaid({ ...said, ...change })
    setWrong({})
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const found = wrongIn(said)
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const refused = run(waiverSet, said, oneLine(`Waive: ${ruleTitle(said.rule)}`))
    if (refused === null) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form noValidate className="mt-1 space-y-3 text-[0.8125rem]" onSubmit={send}>
        {intro}
        <Field id={reasonId} label="Reason" error={wrong.reason}>
          <textarea
            id={reasonId}
            rows={3}
            value={said.reason}
            aria-invalid={wrong.reason ? true : undefined}
            aria-describedby={wrong.reason ? `${reasonId}-error` : undefined}
            placeholder="Why this is right as it is, or what has to happen first"
            onChange={(event) => say({ reason: event.target.value })}
            className={classes(fieldBox(Boolean(wrong.reason)), 'block resize-y py-1')}
          />
        </Field>
        {scopes.length > 1 && (
          <Select
            label="Where"
            value={said.object ?? PROJECT}
            options={scopes}
            onChange={(scope) => say({ object: scope === PROJECT ? null : scope })}
          />
        )}
        {rules.length > 1 && (
          <Select
            label="Rule"
            value={said.rule}
            options={rules}
            onChange={(rule) => say({ rule })}
          />
        )}
        <div className="grid grid-cols-2 gap-3">
          <Field id={ownerId} label="Who answers for it" error={wrong.owner}>
            <input
              id={ownerId}
              autoComplete="off"
              value={said.owner}
              aria-invalid={wrong.owner ? true : undefined}
              aria-describedby={wrong.owner ? `${ownerId}-error` : undefined}
              onChange={(event) => say({ owner: event.target.value })}
              className={classes(fieldBox(Boolean(wrong.owner)), 'h-7')}
            />
          </Field>
          <DateField
            label="Until"
            value={said.until}
            min={today()}
            max={daysFrom(today(), MOST_DAYS)}
            error={wrong.until}
            onChange={(until) => say({ until })}
          />
        </div>
        <p className="text-xs text-quiet">
          Waived findings stay in the list, struck through, and count again after that day.
        </p>
        <div className="flex justify-end gap-2 pt-2">
          <Button size="small" onClick={onClose}>
            Cancel
          </Button>
          <Button size="small" look="primary" type="submit">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The object itself, what it stands in, and the project. */
function scopesOf(document: Document, { finding, unit }: ShownFinding): SelectOption<Scope>[] {
  const index = indexOf(document)
  const [object, whole] = [index.get(finding.object), index.get(unit)]
  const option = (record: typeof object, hint: string): SelectOption<Scope>[] =>
    record
      ? [
          {
            value: record.id,
            label: `${kindOf(record.kind).label} ${index.qualifiedName(record)}`,
            hint,
          },
        ]
      : []
  return [
    ...option(object, 'This object, with what is in it'),
    ...(whole?.id === object?.id ? [] : option(whole, 'And everything in it')),
    { value: PROJECT, label: 'The whole project', hint: 'Wherever the rule finds something' },
  ]
}

function rulesOf({ finding: { rule, topic } }: ShownFinding): SelectOption<string>[] {
  const whole = { value: rule, label: ruleTitle(rule), hint: 'The whole rule' }
  if (topic === null) return [whole]
  const key = ruleKey(rule, topic)
  return [{ value: key, label: ruleTitle(key), hint: 'Only this part of the rule' }, whole]
}

export function WaiveFinding({ shown, onClose }: { shown: ShownFinding; onClose(): void }) {
  const { finding, waiver } = shown
  const author = useSessionState((state) => state.author.name)
  const document = useDocument((one) => one)
  const start: Said = {
    object: finding.object,
    rule: ruleKey(finding.rule, finding.topic),
    reason: waiver?.reason ?? '',
    owner: waiver?.owner ?? author,
    until: daysFrom(today(), USUAL_DAYS),
  }
  return (
    <WaiverForm
      title="Waive the finding"
      intro={<p className="text-quiet">{finding.message}</p>}
      start={start}
      scopes={scopesOf(document, shown)}
      rules={rulesOf(shown)}
      submit="Waive"
      onClose={onClose}
    />
  )
}

export function EditWaiver({ waiver, onClose }: { waiver: Waiver; onClose(): void }) {
  const { parent, rule, reason, owner, until } = waiver
  return (
    <WaiverForm
      title="Change the waiver"
      intro={<p className="text-quiet">{ruleTitle(rule)}</p>}
      start={{ object: parent, rule, reason, owner, until }}
      scopes={[]}
      rules={[]}
      submit="Save"
      onClose={onClose}
    />
  )
}
