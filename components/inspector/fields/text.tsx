'use client'

/** Attributes that are typed as one line, or as several. */
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { fail, ok } from '@/lib/result'
import type { Codec, FieldSpec } from '../field-spec'

interface TextWish {
  hint?: string
  placeholder?: string
  mono?: boolean
  inputMode?: 'text' | 'numeric'
}

const OTHERS = 'Different values'

/** A field for anything that can be written in one line. */
function textual<V>(codec: Codec<V>, wish: TextWish = {}): FieldSpec<V> {
  return {
    place: 'basic',
    many: true,
    codec,
    ...(wish.hint === undefined ? {} : { hint: wish.hint }),
    view: ({ value, mixed, label, hint, error, disabled, commit, refuse }) => (
      <TextInput
        label={label}
        value={mixed ? '' : codec.show(value)}
        hint={hint}
        error={error}
        disabled={disabled}
        placeholder={mixed ? OTHERS : wish.placeholder}
        mono={wish.mono ?? false}
        inputMode={wish.inputMode ?? 'text'}
        onCommit={(text) => {
          const read = codec.read(text)
          return read.ok ? commit(read.value) : refuse(read.error)
        }}
      />
    ),
  }
}

const OPTIONAL: Codec<string | null> = {
  show: (value) => value ?? '',
  read: (text) => ok(text === '' ? null : text),
}

export const optionalText = (wish?: TextWish) => textual(OPTIONAL, wish)

/** Names are renamed one by one, through everything that uses them. */
export const name = (wish?: TextWish): FieldSpec<string> => ({
  ...textual(
    {
      show: (value) => value,
      read: (text) =>
        text === '' ? fail('Everything needs a name. Escape takes back the old one.') : ok(text),
    },
    wish,
  ),
  many: false,
})

const WHOLE = /^[+-]?\d+$/

function wholeNumber(text: string) {
  const number = Number(text)
  return WHOLE.test(text) && Number.isSafeInteger(number)
    ? ok(number)
    : fail('Type a whole number.')
}

export const requiredWhole = (wish?: TextWish): FieldSpec<number> =>
  textual(
    { show: (value) => String(value), read: (text) => wholeNumber(text.trim()) },
    { inputMode: 'numeric', ...wish },
  )

export const optionalWhole = (wish?: TextWish): FieldSpec<number | null> =>
  textual(
    {
      show: (value) => (value === null ? '' : String(value)),
      read: (text) => (text.trim() === '' ? ok(null) : wholeNumber(text.trim())),
    },
    { inputMode: 'numeric', ...wish },
  )

function anyNumber(text: string) {
  const number = Number(text)
  return Number.isFinite(number) ? ok(number) : fail('Type a number, such as 100 or 0.5.')
}

export const optionalNumber = (wish?: TextWish): FieldSpec<number | null> =>
  textual(
    {
      show: (value) => (value === null ? '' : String(value)),
      read: (text) => (text.trim() === '' ? ok(null) : anyNumber(text.trim())),
    },
    wish,
  )

export const requiredNumber = (wish?: TextWish): FieldSpec<number> =>
  textual(
    {
      show: (value) => String(value),
      read: (text) => (text.trim() === '' ? fail('Type a number.') : anyNumber(text.trim())),
    },
    wish,
  )

/** What it is for, in several lines. */
export function paragraph(placeholder: string): FieldSpec<string> {
  return {
    place: 'basic',
    many: false,
    codec: { show: (value) => value, read: ok },
    view: ({ value, label, error, disabled, commit }) => (
      <TextArea
        label={label}
        value={value}
        error={error}
        disabled={disabled}
        placeholder={placeholder}
        rows={3}
        onCommit={commit}
      />
    ),
  }
}

export function comment(): FieldSpec<string | null> {
  return {
    place: 'basic',
    many: true,
    codec: OPTIONAL,
    view: ({ value, mixed, label, error, disabled, commit }) => (
      <TextArea
        label={label}
        value={mixed ? '' : (value ?? '')}
        error={error}
        disabled={disabled}
        placeholder={mixed ? OTHERS : 'What it is for, for those who read the schema'}
        onCommit={(text) => commit(text === '' ? null : text)}
      />
    ),
  }
}
