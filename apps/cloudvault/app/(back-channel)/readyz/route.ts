export { GET, HEAD } from '../hand-on'
