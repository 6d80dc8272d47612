/** Files as a person gives them – dropped, chosen, whole folders – read into memory. */
import type { GivenFile } from '@/lib/client/worker/jobs/import-jobs'

/** More than any schema: bigger files hold rows. */
const LIMIT_MB = 64

const tooLarge = () =>
  new Error(
    `The files are larger than ${LIMIT_MB} MB. Leave the rows out, for example with pg_dump --schema-only.`,
  )

async function read(files: readonly (readonly [string, File])[]): Promise<GivenFile[]> {
  const size = files.reduce((sum, [, file]) => sum + file.size, 0)
  if (size > LIMIT_MB * 1024 * 1024) throw tooLarge()
  return Promise.all(
    files.map(async ([name, file]) => ({
      name,
      content: new Uint8Array(await file.arrayBuffer()),
    })),
  )
}

export const filesOf = (list: Iterable<File>): Promise<GivenFile[]> =>
  read([...list].map((file) => [file.webkitRelativePath || file.name, file] as const))

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A folder tells its content in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function walk(entry: FileSystemEntry): Promise<(readonly [string, File])[]> {
  if (entry.name.startsWith('.') || entry.name === 'node_modules') return []
  if (isFile(entry)) return [[entry.fullPath.replace(/^\//, ''), await fileOf(entry)]]
  if (!isFolder(entry)) return []
  return (await Promise.all((await entriesOf(entry)).map(walk))).flat()
}

/** The entries must be asked for before anything is awaited: the browser takes them back then. */
export async function droppedFiles(data: DataTransfer): Promise<GivenFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return filesOf(data.files)
  return read((await Promise.all(entries.map(walk))).flat())
}
