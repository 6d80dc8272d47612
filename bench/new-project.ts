import { makeProject } from './make-project'

const [studio = 'http://localhost:3000', what = '1000'] = process.argv.slice(2)
const id = await makeProject(studio, what, what)
console.log(`${studio}/projects/${id}`)
