import type { FieldsOf } from '@/components/inspector/field-spec'
import { elsewhere, labelled, more, when } from '@/components/inspector/field-spec'
import { choice, toggle } from '@/components/inspector/fields/choice'
import { deferrable } from '@/components/inspector/fields/common'
import { ACTIONS, columnPairs, targetTable } from '@/components/inspector/fields/foreign-key-parts'
import { columns } from '@/components/inspector/fields/references'
import { comment, name } from '@/components/inspector/fields/text'

export const foreignKeyFields: FieldsOf<'foreign-key'> = {
  table: targetTable(),
  columns: columnPairs(),
  references: elsewhere('beside the columns that refer to them'),
  onDelete: labelled('When the other row is removed', choice(ACTIONS)),
  onDeleteColumns: when(
    'foreign-key',
    ({ onDelete }) => onDelete === 'set null' || onDelete === 'set default',
    more(labelled('Only these columns are set', columns('None: all of them.'))),
  ),
  onUpdate: labelled('When the other key changes', choice(ACTIONS)),
  name: name(),
  comment: comment(),
  deferrable: more(labelled('Checked', deferrable())),
  match: more(choice({ simple: 'One null is enough to pass', full: 'All null, or none' })),
  period: more(toggle('The last columns are ranges in time (PostgreSQL 18).')),
  notValid: more(toggle('Existing rows are not looked at.')),
  notEnforced: more(toggle('Said, but never checked (PostgreSQL 18).')),
  only: more(toggle('On the partitioned table alone, not on its partitions.')),
}
