'use client'

import { useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import { nameById } from '../../columns-of'

interface ArrowProps {
  from: readonly Id[]
  to: readonly Id[]
  multivalued?: boolean
}

/** “zip → city, state”, as it is read out: “zip decides about city, state”. */
export function Arrow({ from, to, multivalued = false }: ArrowProps) {
  const text = useDocument((document) => {
    const index = indexOf(document)
    const names = (ids: readonly Id[]) => ids.map((id) => nameById(index, id)).join(', ')
    return [names(from) || 'nothing', names(to)].join('\n')
  })
  const [left, right] = text.split('\n')
  return (
    <span className="font-mono text-xs">
      {left} <span aria-hidden="true">{multivalued ? '↠' : '→'}</span>
      <span className="sr-only">{multivalued ? 'has its own list of' : 'decides about'}</span>{' '}
      {right}
    </span>
  )
}
