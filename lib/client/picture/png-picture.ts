/** A picture as a bitmap. */
import { type BitmapSize, bitmapSize } from './bitmap-size'

export interface PngPicture extends BitmapSize {
  readonly blob: Blob
}

const TOO_BIG =
  'The picture is too big for a bitmap in this browser. Save it as SVG, or select a part of the diagram.'

async function imageOf(svg: string): Promise<{ image: HTMLImageElement; release: () => void }> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch {
    URL.revokeObjectURL(url)
    throw new Error(TOO_BIG)
  }
  return { image, release: () => URL.revokeObjectURL(url) }
}

function drawn(image: HTMLImageElement, { width, height }: BitmapSize): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return Promise.resolve(null)
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

const ATTEMPTS = 3

/** Sharp at any scale, since the drawing is what is scaled. What the browser cannot hold is tried at half the scale. */
export async function pngPicture(svg: string, scale: number): Promise<PngPicture> {
  const { image, release } = await imageOf(svg)
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const asked = scale / 2 ** attempt
      const size = bitmapSize(image.naturalWidth, image.naturalHeight, asked)
      const blob = await drawn(image, size)
      if (blob) return { ...size, blob, reduced: size.scale < scale }
    }
    throw new Error(TOO_BIG)
  } finally {
    release()
  }
}
