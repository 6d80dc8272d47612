import { ruleOf } from '@/lib/lint/registry'

/** “Foreign keys have an index”, of a rule or, after a #, of a topic of one. */
export function ruleTitle(key: string): string {
  const [id = key, topic] = key.split('#')
  const rule = ruleOf(id)
  if (!rule) return key
  return (topic !== undefined && rule.topics?.[topic]) || rule.title
}
