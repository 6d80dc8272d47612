import { useEffect, useRef, useState } from 'react'

interface Taker {
  over(isOver: boolean): void
  drop(data: DataTransfer): void
}

/** Whoever came last gets what is dropped: a dialog before the page that it lies on. */
const takers: Taker[] = []

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

function watch(event: DragEvent): void {
  const taker = takers.at(-1)
  if (!taker || !holdsFiles(event)) return
  // Else the browser would show the file in the page's place.
  event.preventDefault()
  if (event.type === 'drop') {
    taker.over(false)
    if (event.dataTransfer) taker.drop(event.dataTransfer)
  } else taker.over(event.type !== 'dragleave' || event.relatedTarget !== null)
}

const EVENTS = ['dragenter', 'dragover', 'dragleave', 'drop'] as const

function add(taker: Taker): () => void {
  takers.push(taker)
  if (takers.length === 1) for (const name of EVENTS) window.addEventListener(name, watch)
  return () => {
    takers.splice(takers.indexOf(taker), 1)
    if (takers.length === 0) for (const name of EVENTS) window.removeEventListener(name, watch)
  }
}

/** Files dropped anywhere on the page. True while somebody holds some above it. */
export function useFileDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false)
  const now = useRef(onDrop)
  useEffect(() => {
    now.current = onDrop
  }, [onDrop])
  useEffect(() => {
    const remove = add({ over: setOver, drop: (data) => now.current(data) })
    return () => {
      remove()
      setOver(false)
    }
  }, [])
  return isOver
}
