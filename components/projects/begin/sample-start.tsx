'use client'

import { useEffect, useState } from 'react'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import { ABOUT_SAMPLE } from '@/lib/samples/about'

const isDark = () => {
  const { theme } = document.documentElement.dataset
  return (
    theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  )
}

/** A picture of the sample. */
export function SampleStart({ core }: { core: CoreWorker }) {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let gone = false
    const drawn = core.jobs().samplePicture(isDark() ? 'dark' : 'light')
    drawn.then(
      (svg) => {
        if (!gone) setPicture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`)
      },
      // Without its picture the sample can be taken all the same.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [core])
  return (
    <>
      <p className="text-[0.8125rem] text-quiet">{ABOUT_SAMPLE.description}</p>
      <div className="mt-3 relative h-88 overflow-hidden rounded-control border border-line bg-page">
        {picture && (
          // biome-ignore lint/performance/noImgElement: it was drawn a moment ago and comes from nowhere
          <img
            src={picture}
            alt="The sample’s diagram: catalogue, customers, sales and warehouse"
            className="absolute inset-0 size-full object-contain"
          />
        )}
      </div>
    </>
  )
}
