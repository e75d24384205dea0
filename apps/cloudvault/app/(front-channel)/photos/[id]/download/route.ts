export { GET, HEAD } from '../../../../(back-channel)/hand-on'
