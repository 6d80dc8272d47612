import { expect, test } from 'vitest'
import { isOwnAddress } from './serve.mjs'

test.each([
  'localhost:3000',
  'localhost',
  'studio.localhost:3000',
  '127.0.0.1:3000',
  '0.0.0.0:3000',
  '[::1]:3000',
])('%s is an own address', (host) => expect(isOwnAddress(host)).toBe(true))

test.each([
  'evil.example',
  'evil.example:3000',
  'localhost.evil.example',
  '',
  'a b',
  '127.0.0.1.evil.example',
])('"%s" is not', (host) => expect(isOwnAddress(host)).toBe(false))
