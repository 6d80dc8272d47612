import type { FieldsOf } from '@/components/inspector/field-spec'
import { labelled, more } from '@/components/inspector/field-spec'
import { enabled } from '@/components/inspector/fields/common'
import { strings } from '@/components/inspector/fields/strings'
import { owner, suggested } from '@/components/inspector/fields/suggested'
import { comment, name } from '@/components/inspector/fields/text'
import { eventTriggerFunctions, words } from '@/components/inspector/suggestions'

export const eventTriggerFields: FieldsOf<'event-trigger'> = {
  name: name(),
  event: suggested(words('ddl_command_start ddl_command_end sql_drop table_rewrite login')),
  tags: strings({ one: 'command', hint: 'Such as CREATE TABLE; none: all of them.' }),
  function: suggested(eventTriggerFunctions),
  enabled: labelled('State', enabled()),
  comment: comment(),
  owner: more(owner()),
}
