import type { Rule } from '../rule'
import { checkMoment } from './check-moment'
import { columnTypeDiscouraged } from './column-type-discouraged'
import { columnTypeKnown } from './column-type-known'
import { enumRedefined } from './enum-redefined'
import { expressionImmutable } from './expression-immutable'
import { foreignKeyAction } from './foreign-key-action'
import { foreignKeyDuplicate } from './foreign-key-duplicate'
import { foreignKeyTarget } from './foreign-key-target'
import { foreignKeyTypes } from './foreign-key-types'
import { indexDuplicate } from './index-duplicate'
import { indexMethod } from './index-method'
import { keyPartition } from './key-partition'
import { nameCollision } from './name-collision'
import { nameLength } from './name-length'
import { nameQuoted } from './name-quoted'
import { roleUnknown } from './role-unknown'
import { routineBodies } from './routine-bodies'
import { routineSessionSetting } from './routine-session-setting'
import { scriptNameLength } from './script-name-length'
import { settingRead } from './setting-read'
import { tableRowSecurity } from './table-row-security'
import { tableWidth } from './table-width'
import { triggerNull } from './trigger-null'

export const postgresqlRules: readonly Rule[] = [
  checkMoment,
  columnTypeDiscouraged,
  columnTypeKnown,
  enumRedefined,
  expressionImmutable,
  foreignKeyAction,
  foreignKeyDuplicate,
  foreignKeyTarget,
  foreignKeyTypes,
  indexDuplicate,
  indexMethod,
  keyPartition,
  nameCollision,
  nameLength,
  nameQuoted,
  roleUnknown,
  routineBodies,
  routineSessionSetting,
  scriptNameLength,
  settingRead,
  tableRowSecurity,
  tableWidth,
  triggerNull,
]
