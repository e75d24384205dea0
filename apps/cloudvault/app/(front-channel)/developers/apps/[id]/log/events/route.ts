export { GET } from '../../../../../../(back-channel)/hand-on'
