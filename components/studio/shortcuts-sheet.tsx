'use client'

import { Dialog } from '@/components/ui/dialog'
import { keyParts } from '@/components/ui/keys'
import { Switch } from '@/components/ui/switch'
import { useStudio } from '@/lib/client/studio/hooks'
import { type KeyHint, keyHints } from './key-hints'

/** All shortcuts, section by section, as the studio itself knows them. */
export function ShortcutsSheet() {
  const set = useStudio((state) => state.set)
  const singleKeys = useStudio((state) => state.singleKeys)
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={() => set({ dialog: null })}>
      <div className="mt-4 columns-1 gap-8 sm:columns-2 lg:columns-3">
        {keyHints().map(({ title, hints }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-medium text-quiet">{title}</h3>
            <dl>
              {hints.map((hint) => (
                <Hint key={hint.title} hint={hint} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line pt-4">
        <Switch
          label="Shortcuts of a single letter"
          hint="Turn these off if they get in the way of a screen reader or of voice control."
          checked={singleKeys}
          onChange={(next) => set({ singleKeys: next })}
        />
      </div>
    </Dialog>
  )
}

function Hint({ hint: { title, keys } }: { hint: KeyHint }) {
  return (
    <div className="flex min-h-7 items-center gap-3 border-b border-line py-1 text-[0.8125rem] last:border-0">
      <dt className="grow">{title}</dt>
      <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1">
        {keys.map((chord, at) => (
          <span key={chord} className="flex items-center gap-0.5">
            {at > 0 && <span className="px-1 text-xs text-quiet">or</span>}
            {keyParts(chord).map((part) => (
              <kbd
                key={part}
                className="min-w-5 rounded border border-line bg-page px-1 py-px text-center font-sans text-xs"
              >
                {part}
              </kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
